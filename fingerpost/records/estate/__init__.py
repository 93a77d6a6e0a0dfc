"""The asset register: every device the school owns, leases or borrows, and what became of it."""
