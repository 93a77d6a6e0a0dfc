"""The home page: are we all right, and what to do next."""
