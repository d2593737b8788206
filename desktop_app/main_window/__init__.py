"""The window: who talks to whom."""
