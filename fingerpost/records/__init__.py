"""The nouns of a school's technology: what it owns, buys, runs and has decided."""
