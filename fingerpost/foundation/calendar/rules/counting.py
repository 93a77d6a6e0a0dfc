"""Counting days forward and back in one unit, and saying what was skipped on the way."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from .days import A_DAY, NoTermDates, SchoolCalendar
from .due import Due, Skipped, not_counted, spoken, stretches
from .school_year import AcademicYear, TermDates
from .spans import CalendarDays, Months, SchoolDays, Span, Terms, WorkingDays

Counts = Callable[[date], str]
"""Why a day does not count; nothing if it does."""


def add(calendar: SchoolCalendar, day: date, span: Span) -> Due:
    """The day that lies a span after another; day one is the next day that counts.

    A term after a day is the last day of the next whole term.
    """
    return _move(calendar, day, span, 1)


def subtract(calendar: SchoolCalendar, day: date, span: Span) -> Due:
    """The day that lies a span before another.

    A term before a day is the eve of the last term that was over by then.
    """
    return _move(calendar, day, span, -1)


def reply_by(calendar: SchoolCalendar, day: date, span: Span) -> Due:
    """The last day to answer: a span after a day, or else the next working day."""
    return _roll(calendar, add(calendar, day, span), 1)


def notice_by(calendar: SchoolCalendar, ends_on: date, span: Span) -> Due:
    """The last day to give notice: a span before an end, or else the working day before."""
    return _roll(calendar, subtract(calendar, ends_on, span), -1)


def count_between(calendar: SchoolCalendar, first: date, last: date, unit: type[Span]) -> int:
    """How many of a unit lie after one day, up to and with another."""
    if unit is CalendarDays:
        return max(0, (last - first).days)
    if unit is Months:
        return _months_between(first, last)
    if unit is Terms:
        return sum(first < term.starts_on and term.ends_on <= last for term in calendar.terms)
    counts = _counts(calendar, unit)
    days = (first + A_DAY * n for n in range(1, (last - first).days + 1))
    return sum(not counts(day) for day in days)


def month_later(day: date, months: int) -> date:
    """The same day of another month, or its last day where there is none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _move(calendar: SchoolCalendar, day: date, span: Span, step: int) -> Due:
    skipped: list[Skipped] = []
    if isinstance(span, CalendarDays):
        found = day + timedelta(days=span.n * step)
    elif isinstance(span, Months):
        found = month_later(day, span.n * step)
    elif isinstance(span, Terms):
        found = _terms_on(calendar, day, span) if step > 0 else _terms_back(calendar, day, span)
    else:
        found, skipped = _walk(day, span.n, step, _counts(calendar, type(span)))
    way = "from" if step > 0 else "before"
    told = f"{span} {way} {spoken(day, found)}{not_counted(skipped)}, so {spoken(found, day)}"
    return Due(found, told)


def _walk(day: date, n: int, step: int, counts: Counts) -> tuple[date, list[Skipped]]:
    """The nth day that counts, and what did not count on the way; weekends go without saying."""
    skipped = []
    while n:
        day += A_DAY * step
        why = counts(day)
        if not why:
            n -= 1
        elif day.weekday() < 5:
            skipped.append((day, why))
    return day, stretches(skipped[::step])


def _counts(calendar: SchoolCalendar, unit: type[Span]) -> Counts:
    """Why a day does not count as a school day or as a working day."""
    if unit is SchoolDays:

        def school(day: date) -> str:
            found = calendar.day(day)
            return "" if found.is_school_day else found.called

        return school
    if unit is WorkingDays:

        def working(day: date) -> str:
            return "the weekend" if day.weekday() >= 5 else calendar.bank_holiday(day)

        return working
    raise TypeError(f"{unit.__name__} are not counted day by day.")


def _roll(calendar: SchoolCalendar, due: Due, step: int) -> Due:
    """The nearest working day in one direction."""
    day = due.on
    while not calendar.is_working_day(day):
        day += A_DAY * step
    if day == due.on:
        return due
    name = calendar.bank_holiday(due.on)
    what = f"that is {name}" if name else "that is no working day"
    return Due(day, f"{due.because}; {what}, so {spoken(day, due.on)}")


def _terms_on(calendar: SchoolCalendar, day: date, span: Terms) -> date:
    """The end of the nth whole term to come."""
    to_come = [term for term in calendar.terms if term.starts_on > day]
    if not span.n:
        return day
    wanted = to_come[: span.n]
    _refuse_gaps(calendar, day, wanted[-1].ends_on if wanted else day)
    if len(wanted) < span.n:
        raise NoTermDates(_year_after(calendar, day))
    return wanted[-1].ends_on


def _terms_back(calendar: SchoolCalendar, day: date, span: Terms) -> date:
    """The eve of the nth whole term that is over by a day."""
    over = [term for term in calendar.terms if term.ends_on <= day]
    if not span.n:
        return day
    wanted: list[TermDates] = over[-span.n :]
    _refuse_gaps(calendar, wanted[0].starts_on if wanted else day, day)
    if len(wanted) < span.n:
        raise NoTermDates(AcademicYear(min(y.starts for y in calendar.years) - 1))
    return wanted[0].starts_on - A_DAY


def _refuse_gaps(calendar: SchoolCalendar, first: date, last: date) -> None:
    """Refuse to count terms where a year between two days has not been entered."""
    months = (month_later(first, n) for n in range(_months_between(first, last) + 1))
    for day in (*months, last):
        if not calendar.knows(day):
            raise NoTermDates(AcademicYear.of(day))


def _year_after(calendar: SchoolCalendar, day: date) -> AcademicYear:
    later = [year.starts for year in calendar.years if year.last >= day]
    return AcademicYear(max(later) + 1) if later else AcademicYear.of(day)


def _months_between(first: date, last: date) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    while months > 0 and month_later(first, months) > last:
        months -= 1
    return max(0, months)
