"""The statements of an article or of all, a line each: sorted, narrowed, selected, copied."""
