"""Codebooks as files, one file a format."""
