"""Checks that come round: a look at a sample, what was found, and when it is due again."""
