"""The article and what is said of it, on paper."""
