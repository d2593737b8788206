"""Where a text quotes somebody, found by its marks."""
