"""Single pages of the web, fetched when a person asks for one."""
