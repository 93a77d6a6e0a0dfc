"""Where things are: the sites, buildings and rooms of a school."""
