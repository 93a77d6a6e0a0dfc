"""By when a worry is to be answered. No database."""

from datetime import date, datetime, time
from pathlib import Path

from fingerpost.foundation import figures
from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.now import LONDON

FIGURES = Path(__file__).with_name("figures.yaml")


def answer_by(told_at: datetime, calendar: SchoolCalendar) -> date:
    """The school day on which somebody is to say that they know of it: the one on which it was
    told, or the next one if that was over or was none.

    Raises NoTermDates where the calendar does not know a day of it.
    """
    local = told_at.astimezone(LONDON)
    day = local.date()
    in_time = local.time() < time(*divmod(figures.figure(FIGURES, "day-ends", day), 60))
    return day if in_time and calendar.is_school_day(day) else calendar.next_school_day(day)


def answered_in_time(
    told_at: datetime, answered_at: datetime | None, calendar: SchoolCalendar
) -> bool:
    """Whether somebody said so on that school day or before; raises NoTermDates as above."""
    if answered_at is None:
        return False
    return answered_at.astimezone(LONDON).date() <= answer_by(told_at, calendar)


def fewest(day: date) -> int:
    """From how many worries on it is said how they were answered."""
    return figures.figure(FIGURES, "fewest", day)
