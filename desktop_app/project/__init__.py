"""The only door to a project: its commands, its steps, what it holds."""
