"""What the school may expect of IT support: how soon, what comes first, and who is told when."""
