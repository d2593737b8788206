"""One change of many statements: what it is to be, and what it would do."""
