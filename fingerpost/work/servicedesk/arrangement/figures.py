"""For how long what was signed is enough (figures.yaml)."""

from datetime import date
from pathlib import Path

from fingerpost.foundation import figures

ENOUGH, TOO_OLD = "months-enough", "months-too-old"


def figure(word: str, day: date) -> int:
    """So many months."""
    return figures.figure(Path(__file__).with_name("figures.yaml"), word, day)
