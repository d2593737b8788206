"""What the actions do, a function each, by noun; what only one of them needs is imported in it."""
