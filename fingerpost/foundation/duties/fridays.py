"""By Friday, and since Friday: which one."""

from datetime import date, timedelta

from fingerpost.foundation.calendar.rules import NoTermDates, SchoolCalendar

FRIDAY = 4
A_WEEK = timedelta(weeks=1)


def next_friday(calendar: SchoolCalendar, today: date) -> date:
    """The first Friday to come with pupils in school; while no terms are known, a working one."""
    friday = today + timedelta(days=(FRIDAY - today.weekday() - 1) % 7 + 1)
    while not counts(calendar, friday):
        friday += A_WEEK
    return friday


def last_friday(today: date) -> date:
    """The latest Friday before a day."""
    return today - timedelta(days=(today.weekday() - FRIDAY - 1) % 7 + 1)


def counts(calendar: SchoolCalendar, day: date) -> bool:
    """Whether pupils are in school on a day; while no terms are known, whether people work."""
    try:
        return calendar.is_school_day(day)
    except NoTermDates:
        return calendar.is_working_day(day)
