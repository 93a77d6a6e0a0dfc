"""The terms that most English schools would have in a year, for a school to correct."""

from datetime import date, timedelta

from dateutil.easter import easter

from .bank_holidays import monday_from, standing
from .days import A_DAY
from .school_year import AcademicYear, TermDates, TermName

FRIDAY = timedelta(days=4)
A_FORTNIGHT = timedelta(weeks=2)


def typical_terms(year: AcademicYear) -> tuple[TermDates, ...]:
    """Three terms with half-terms around the usual weeks and around Easter."""
    first, second = year.starts, year.starts + 1
    ends, back = _easter_break(second)
    october, february = monday_from(date(first, 10, 25)), monday_from(date(second, 2, 14))
    may = monday_from(date(second, 5, 25))
    return (
        TermDates(
            year,
            TermName.AUTUMN,
            _weekday_from(date(first, 9, 2)),
            monday_from(date(first, 12, 11)) + FRIDAY,
            (october, october + FRIDAY),
        ),
        TermDates(
            year,
            TermName.SPRING,
            _weekday_from(date(second, 1, 4)),
            ends,
            (february, february + FRIDAY),
        ),
        TermDates(
            year,
            TermName.SUMMER,
            back,
            monday_from(date(second, 7, 16)) + timedelta(days=2),
            (may, may + FRIDAY),
        ),
    )


def _easter_break(year: int) -> tuple[date, date]:
    """The last day before two weeks that hold Good Friday or begin with it, and the first after."""
    starts = monday_from(date(year, 3, 29))
    while starts + A_FORTNIGHT <= easter(year) - 2 * A_DAY:
        starts += timedelta(weeks=1)
    return _weekday_before(starts, year), _weekday_from(starts + A_FORTNIGHT)


def _weekday_before(day: date, year: int) -> date:
    """The last day before another that is neither at the weekend nor a bank holiday."""
    day -= A_DAY
    while day.weekday() >= 5 or day in standing(year):
        day -= A_DAY
    return day


def _weekday_from(day: date) -> date:
    while day.weekday() >= 5 or day in standing(day.year):
        day += A_DAY
    return day
