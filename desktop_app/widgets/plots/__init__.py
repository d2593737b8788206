"""What analysis views draw, a file a view."""
