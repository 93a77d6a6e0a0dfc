"""The clocks that law and habit set: breaches, information requests, notice, what recurs."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from fingerpost.foundation.now import LONDON

from .counting import add, reply_by, subtract
from .days import SchoolCalendar
from .due import Due, DueAt, spoken, spoken_moment
from .school_year import AcademicYear
from .spans import Months, SchoolDays, Span, Terms, WorkingDays

BREACH = timedelta(hours=72)
ALARMS = (12, 24, 48, 60, 68)
DRAFTING, POST = WorkingDays(10), WorkingDays(2)
EARLY = timedelta(days=60)


class Anchor(StrEnum):
    """What a recurring date holds on to."""

    ROLLING = "rolling"
    KEPT = "kept"
    TERM_END = "term-end"
    ACADEMIC_YEAR = "academic-year"


def breach_due(aware_at: datetime) -> DueAt:
    """When the ICO must have heard of a breach: 72 hours of any kind after we knew of it."""
    at = aware_at + BREACH
    change = at.astimezone(LONDON).utcoffset() != aware_at.astimezone(LONDON).utcoffset()
    counted = "every hour counted"
    if change:
        counted += ", and the clocks change on the way"
    told = f"72 hours from {spoken_moment(aware_at)}, {counted}, so {spoken_moment(at)}"
    return DueAt(at, told)


def breach_alarms(aware_at: datetime) -> Mapping[int, datetime]:
    """When to remind somebody: so many hours after we knew."""
    return {hours: aware_at + timedelta(hours=hours) for hours in ALARMS}


def information_request_due(
    calendar: SchoolCalendar, received_on: date, *, is_complex: bool = False
) -> Due:
    """A person's own data: one calendar month, three if it is complex, else the next working day.

    School holidays give no more time.
    """
    return reply_by(calendar, received_on, Months(3 if is_complex else 1))


def foi_due(calendar: SchoolCalendar, received_on: date, *, of_a_college: bool = False) -> Due:
    """Freedom of information: 20 school days or 60 working days, whichever is shorter.

    Colleges have 20 working days.
    """
    if of_a_college:
        return add(calendar, received_on, WorkingDays(20))
    latest = add(calendar, received_on, WorkingDays(60))
    school = add(calendar, received_on, SchoolDays(20))
    if school.on > latest.on:
        return Due(latest.on, f"{latest.because}; 20 school days would be later")
    also = f"60 working days would be {spoken(latest.on, received_on)}"
    return Due(school.on, f"{school.because}; {also}, which is later")


def act_by(calendar: SchoolCalendar, deadline: date, *, by_post: bool = False) -> Due:
    """When to start on a notice: ten working days before its last day, two more for the post."""
    n = DRAFTING.n + (POST.n if by_post else 0)
    return subtract(calendar, deadline, WorkingDays(n))


def next_due(
    calendar: SchoolCalendar,
    done_on: date,
    every: Span,
    *,
    was_due_on: date | None = None,
    anchor: Anchor = Anchor.KEPT,
) -> Due:
    """When something that recurs is due again.

    `KEPT`: done up to 60 days early keeps the old date, so that it does not drift; done late
    starts anew. `TERM_END` and `ACADEMIC_YEAR` fall on the last day of the term or year.
    """
    if anchor == Anchor.KEPT and was_due_on and was_due_on - EARLY <= done_on <= was_due_on:
        return add(calendar, was_due_on, every)
    due = add(calendar, done_on, every)
    if anchor == Anchor.TERM_END and not isinstance(every, Terms):
        return _at_term_end(calendar, due)
    if anchor == Anchor.ACADEMIC_YEAR:
        last = AcademicYear.of(due.on).last
        told = f"{due.because}; kept to the end of the school year, {spoken(last, done_on)}"
        return Due(last, told)
    return due


def _at_term_end(calendar: SchoolCalendar, due: Due) -> Due:
    """The last day of the term that a day lies in, or of the one after the holiday."""
    calendar.day(due.on)  # refuses a day of a year that nobody has entered
    term = next((term for term in calendar.terms if term.ends_on >= due.on), None)
    if term is None:
        return add(calendar, due.on, Terms(1))
    told = f"{due.because}; kept to the end of term, {spoken(term.ends_on, due.on)}"
    return Due(term.ends_on, told)
