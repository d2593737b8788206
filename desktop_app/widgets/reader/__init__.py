"""The article as a page: its text, its marks, the margin beside it."""
