"""How large a file may be, as dated data read from limits.yaml."""

from datetime import date
from pathlib import Path

from fingerpost.foundation.figures import figure

FIGURES = Path(__file__).with_name("limits.yaml")
MEGABYTE = 1024 * 1024


def largest(today: date) -> int:
    """The most megabytes that a file may have on a day; the earliest figure before that."""
    return figure(FIGURES, "largest", today)
