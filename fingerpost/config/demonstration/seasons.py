"""When things happen at the schools of the demonstration: on school days, and in their seasons."""

from datetime import date, timedelta

from fingerpost.foundation.calendar.rules import AcademicYear, TermDates
from fingerpost.foundation.calendar.rules.typical import typical_terms

A_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)


def school_day(day: date) -> date:
    """The day itself, or the last one before it on which there are pupils in school."""
    while day.weekday() >= 5 or not any(_in_school(day, term) for term in _terms_about(day)):
        day -= A_DAY
    return day


def in_school(day: date) -> bool:
    """Whether there are pupils in school on a day."""
    return school_day(day) == day


def in_exams(day: date) -> bool:
    """Whether older pupils sit their summer exams about a day."""
    return date(day.year, 5, 8) <= day <= date(day.year, 6, 20)


def september(today: date, *, ago: int = 0) -> date:
    """A week into the autumn term, the last time that it was, or so many years before."""
    latest = AcademicYear.of(today)
    if _settled_in(latest) > today:
        latest = AcademicYear(latest.starts - 1)
    return _settled_in(AcademicYear(latest.starts - ago))


def snow_day(today: date) -> date:
    """The Tuesday after three weeks of the spring term, once it is a month ago."""
    year = AcademicYear.of(today)
    while (day := _spring(year).starts_on + 3 * A_WEEK + A_DAY) > today - 4 * A_WEEK:
        year = AcademicYear(year.starts - 1)
    return day


def mocks(today: date) -> date:
    """The first day of the mock exams in the spring of the snow."""
    return snow_day(today) - 2 * A_WEEK - A_DAY


def _spring(year: AcademicYear) -> TermDates:
    return typical_terms(year)[1]


def _settled_in(year: AcademicYear) -> date:
    return typical_terms(year)[0].starts_on + A_WEEK


def _terms_about(day: date) -> tuple[TermDates, ...]:
    return typical_terms(AcademicYear.of(day))


def _in_school(day: date, term: TermDates) -> bool:
    if term.half_term and term.half_term[0] <= day <= term.half_term[1]:
        return False
    return term.starts_on <= day <= term.ends_on
