"""Standpunt: close reading of news, who says what about what, for or against."""
