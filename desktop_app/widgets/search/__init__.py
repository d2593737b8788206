"""What is searched for in articles and statements, and what was found."""
