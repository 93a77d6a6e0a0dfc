"""Until which days a request is mostly put off, by the school year. No database."""

from datetime import date, timedelta

from fingerpost.foundation.calendar.rules import NoTermDates, SchoolCalendar
from fingerpost.foundation.calendar.rules.days import DayKind

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
