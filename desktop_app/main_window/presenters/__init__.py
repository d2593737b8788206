"""Each tells one panel what to show and the project what was asked there."""
