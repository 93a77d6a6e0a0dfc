"""How much of an outage fell into lessons. No database."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from fingerpost.foundation import figures
from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.now import LONDON

FIGURES = Path(__file__).with_name("figures.yaml")
A_DAY = timedelta(days=1)


def term_minutes(calendar: SchoolCalendar, begin: datetime, end: datetime) -> int:
    """Whole minutes of lessons on school days between two moments.

    Raises NoTermDates where the calendar does not know a day of it.
    """
    found, day, last = timedelta(), _day(begin), _day(end)
    while day <= last:
        if calendar.is_school_day(day):
            opens, closes = (_at(day, word) for word in ("lessons-begin", "lessons-end"))
            found += max(min(end, closes) - max(begin, opens), timedelta())
        day += A_DAY
    return int(found.total_seconds() // 60)


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def _at(day: date, word: str) -> datetime:
    hour, minute = divmod(figures.figure(FIGURES, word, day), 60)
    return datetime.combine(day, time(hour, minute), LONDON)
