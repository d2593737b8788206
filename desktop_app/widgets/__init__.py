"""How values of the domain are shown, and what the person at the screen asks for."""
