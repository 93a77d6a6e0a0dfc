"""Handing things over, and saying which person or room a text means."""
