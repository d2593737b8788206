"""Annotation sets as they go out and come in, one module an exchange format."""
