"""How completely the articles are coded, as tables that open what they count."""
