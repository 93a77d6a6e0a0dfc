"""E-mail that leaves the house: each letter once, each with what became of it."""
