"""Figures of ours that are no thresholds of a rule, as dated data read from figures.yaml."""

from datetime import date
from pathlib import Path

from fingerpost.foundation import figures

FIGURES = Path(__file__).with_name("figures.yaml")


def figure(word: str, day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    return figures.figure(FIGURES, word, day)
