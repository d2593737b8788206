"""What shows a newcomer round."""
