"""The systems that the school works with: whose they are, and what hangs on them."""
