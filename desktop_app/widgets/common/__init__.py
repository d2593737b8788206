"""What several widgets share: the look, icons, signs, a field that completes."""
