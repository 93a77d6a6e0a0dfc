"""The product's settings, in a hurry: leases run out in a second, no number of deaths is enough.

For the workers that test_kills.py starts, whose jobs die far more often than any real one.
"""

from fingerpost.config.settings import *  # noqa: F403

TASKS["default"]["OPTIONS"] = {"lease": 1, "attempts": 1_000}  # noqa: F405
