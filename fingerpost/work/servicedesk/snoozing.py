"""Until when a request is mostly put off, by the school year. No database."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from fingerpost.foundation.calendar.rules import NoTermDates, SchoolCalendar
from fingerpost.foundation.calendar.rules.days import DayKind
from fingerpost.foundation.now import LONDON

NEXT_DAY, MONDAY, HOLIDAY = "next-day", "monday", "holiday"
BREAKS = (DayKind.HALF_TERM, DayKind.HOLIDAY)
A_DAY = timedelta(days=1)
FAR = timedelta(days=365)
"""Further ahead no school looks for its next holiday."""


def days_offered(today: date, calendar: SchoolCalendar) -> dict[str, date]:
    """The next school day, the first one of next week, and the first one after the next holiday;
    each day once, and without term dates the next days that are no weekend."""
    monday = today + timedelta(days=7 - today.weekday())
    found = {
        NEXT_DAY: _school_day_after(today, calendar),
        MONDAY: _school_day_after(monday - A_DAY, calendar),
    }
    if after := _after_the_holiday(today, calendar):
        found[HOLIDAY] = after
    first = {day: word for word, day in reversed(found.items())}
    return {word: day for word, day in found.items() if first[day] == word}


def next_lesson(
    moment: datetime, lessons: Sequence[time], calendar: SchoolCalendar
) -> datetime | None:
    """When the next lesson begins after a moment; None where nobody said when lessons begin."""
    if not lessons:
        return None
    here = moment.astimezone(LONDON)
    later = [at for at in lessons if at > here.time()]
    if later and _is_school_day(here.date(), calendar):
        return datetime.combine(here.date(), min(later), LONDON)
    return datetime.combine(_school_day_after(here.date(), calendar), min(lessons), LONDON)


def _is_school_day(day: date, calendar: SchoolCalendar) -> bool:
    try:
        return calendar.day(day).is_school_day
    except NoTermDates:
        return day.weekday() < 5


def _school_day_after(day: date, calendar: SchoolCalendar) -> date:
    try:
        return calendar.next_school_day(day)
    except NoTermDates:
        day += A_DAY
        while day.weekday() > 4:
            day += A_DAY
        return day


def _after_the_holiday(today: date, calendar: SchoolCalendar) -> date | None:
    """None where the term dates after it are not known."""
    day = today
    try:
        while calendar.day(day).kind not in BREAKS:
            day += A_DAY
            if day > today + FAR:
                return None
        return calendar.next_school_day(day)
    except NoTermDates:
        return None
