"""What can be computed from texts and annotations: suggestions, names, numbers."""
