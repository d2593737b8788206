"""The commands, by the noun that they change."""
