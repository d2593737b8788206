"""What an analysis can show, a file a view."""
