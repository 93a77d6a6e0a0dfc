"""How many there are, of what type, in what state and how old: the register without its rows."""
