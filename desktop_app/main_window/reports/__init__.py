"""What is kept of a mistake of the program, on this machine alone."""
