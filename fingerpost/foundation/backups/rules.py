"""How many copies stay, how often one is tried, and when somebody has to look. No database."""

from datetime import date, datetime, timedelta
from pathlib import Path

from fingerpost.foundation.figures import figure

FIGURES = Path(__file__).with_name("figures.yaml")


def kept(day: date) -> int:
    """How many of the night's copies stay on this machine."""
    return figure(FIGURES, "copies-kept", day)


def is_drill_due(last: datetime | None, moment: datetime) -> bool:
    """Whether it is time to put a copy back and compare."""
    span = timedelta(days=figure(FIGURES, "days-between-drills", moment.date()))
    return last is None or moment - last >= span


def is_late(last: datetime | None, moment: datetime) -> bool:
    """Whether there is no copy of the last few days."""
    span = timedelta(days=figure(FIGURES, "days-without-a-copy", moment.date()))
    return last is None or moment - last > span
