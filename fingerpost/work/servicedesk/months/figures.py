"""How long a month is for those who did the work alone, and how soon somebody is to look at it."""

from datetime import date
from pathlib import Path

from fingerpost.foundation import figures

DAYS_OF_A_TERM, DAYS_OF_A_YEAR = "days-of-a-term", "days-of-a-year"
DAYS_OF_TWO_YEARS = "days-of-two-years"
REPEATS = "repeats"
POUNDS_OF_A_RANGE, REQUESTS_TO_RECKON = "pounds-of-a-range", "requests-to-reckon"
MINUTES_OF_A_LESSON = "minutes-of-a-lesson"
DAYS_TO_COMMENT, DAYS_ENOUGH, DAYS_TOO_OLD = "days-to-comment", "days-enough", "days-too-old"


def figure(word: str, day: date) -> int:
    """So many days, reports, minutes or pounds."""
    return figures.figure(Path(__file__).with_name("figures.yaml"), word, day)
