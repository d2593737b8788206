"""Documents as they come in, one module a source format."""
