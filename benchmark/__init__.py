"""How much processor time a page costs: measured on the server's processes, not on the clock."""
