"""Security updates: when each came out, and when it was in place."""
