"""Copies of everything that Fingerpost keeps, and the proof that they can be restored."""
