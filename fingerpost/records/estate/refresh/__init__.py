"""When things will have to be replaced, what that will cost, and what they are worth by then."""
