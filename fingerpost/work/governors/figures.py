"""Figures of ours for the governors' page, as dated data read from figures.yaml."""

from datetime import date
from pathlib import Path

from fingerpost.foundation import figures

FIGURES = Path(__file__).with_name("figures.yaml")
SMALLEST, BEFORE_END = "smallest-count-in-public", "days-before-the-term-ends"
TO_DISCUSS, TOP_RISKS = "days-to-discuss-a-page", "top-risks"


def figure(word: str, day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    return figures.figure(FIGURES, word, day)
