"""How long a share may last, how large a bundle may be, and how far back it looks. No database."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from fingerpost.foundation.figures import figure

FIGURES = Path(__file__).with_name("figures.yaml")
MEGABYTE = 1_000_000


def latest_day(day: date) -> date:
    """The last day on which something shared today may be read."""
    return day + timedelta(days=figure(FIGURES, "longest-share-days", day))


def usual_day(day: date) -> date:
    """The last day that is proposed."""
    return day + timedelta(days=figure(FIGURES, "usual-share-days", day))


def largest(day: date) -> int:
    """The most bytes of a bundle."""
    return figure(FIGURES, "largest-megabytes", day) * MEGABYTE


def ends_of_months(day: date) -> Iterator[date]:
    """The last days of the months before a day, the earliest first."""
    ends, end = [], day.replace(day=1) - timedelta(days=1)
    for _ in range(figure(FIGURES, "months-of-trend", day)):
        ends.append(end)
        end = end.replace(day=1) - timedelta(days=1)
    yield from reversed(ends)
