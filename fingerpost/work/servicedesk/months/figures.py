"""How long a month is for those who did the work alone, and how soon somebody is to look at it."""

from datetime import date
from pathlib import Path

from fingerpost.foundation import figures

DAYS_OF_A_TERM, DAYS_OF_A_YEAR = "days-of-a-term", "days-of-a-year"
DAYS_OF_TWO_YEARS = "days-of-two-years"
REPEATS = "repeats"
MINUTES_OF_A_LESSON = "minutes-of-a-lesson"
DAYS_TO_COMMENT, DAYS_ENOUGH, DAYS_TOO_OLD = "days-to-comment", "days-enough", "days-too-old"


def figure(word: str, day: date) -> int:
    """So many days, reports or minutes."""
    return figures.figure(Path(__file__).with_name("figures.yaml"), word, day)
