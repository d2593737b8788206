"""Long work, by errand."""
