"""Who may sign in, to which organisations, with which roles."""
