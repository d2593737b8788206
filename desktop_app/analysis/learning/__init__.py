"""What the reader's own decisions teach the finder, on this machine."""
