"""What is handed to somebody: their own list, and the list of those whom they manage."""
