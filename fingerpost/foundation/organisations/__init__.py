"""Setting up a school, and what it says of itself."""
