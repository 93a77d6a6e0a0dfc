"""What the page of a school year says: a sentence, a picture, and the same in tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from fingerpost.foundation.ui.filters import plural, written_date

from . import glance
from .loading import Held, is_own
from .models import MarkedDays, Marking, SupportTime, Term, Weekday
from .rules import AcademicYear, DayKind, NoTermDates, SchoolCalendar, Season
from .rules.bank_holidays import bank_holidays
from .rules.due import written_stretch

USUAL_SCHOOL_DAYS, USUAL_INSET_DAYS = 190, 5


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term as a row of a table."""

    term: Term
    days: str
    half_term: str
    school_days: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class MarkRow:
    """Marked days as a row of a table."""

    marked: MarkedDays
    days: str
    what: str
    is_own: bool
    is_replaced: bool
    """Whether the school's own mark holds on these days instead of the trust's."""


def year(held: Held, calendar: SchoolCalendar, year: AcademicYear, today: date) -> dict[str, Any]:
    """Everything that the page of one school year shows."""
    terms = [term for term in held.terms if term.year == year.starts]
    known = year in calendar.years
    return {
        "year": year,
        "tabs_of_years": [
            (str(each), f"?year={each.starts}", each == year)
            for each in (AcademicYear(year.starts + n) for n in (-1, 0, 1))
        ],
        "headline": _headline(calendar, year, today),
        "now": _now(calendar, today) if year == AcademicYear.of(today) else "",
        "check": _check(calendar, year) if known else "",
        "known": known,
        "months": glance.months(calendar, year, today),
        "terms": [_term_row(calendar, term) for term in terms],
        "marks": [
            _mark_row(marked, held.marks)
            for marked in sorted(held.marks, key=lambda each: each.first_on)
            if year.covers(marked.first_on)
        ],
        "bank_holidays": _bank_holidays(calendar, year),
        "hours": hours_in_words(held.times),
    }


def _term_row(calendar: SchoolCalendar, term: Term) -> TermRow:
    half_term = term.dates.half_term
    return TermRow(
        term,
        written_stretch(term.starts_on, term.ends_on),
        written_stretch(*half_term) if half_term else "none",
        glance.school_days(calendar, term.starts_on, term.ends_on),
        is_own(term),
    )


def _mark_row(marked: MarkedDays, marks: Iterable[MarkedDays]) -> MarkRow:
    own = is_own(marked)
    others = {day for each in marks if _decides_over(each, marked) for day in each.days}
    is_replaced = not own and others.issuperset(marked.days)
    days = written_stretch(marked.first_on, marked.last_on)
    return MarkRow(marked, days, marked.what, own, is_replaced)


def _decides_over(mark: MarkedDays, other: MarkedDays) -> bool:
    """Exams stand beside other marks; of these a school's own decides."""
    alike = (mark.kind == Marking.EXAM) == (other.kind == Marking.EXAM)
    return alike and is_own(mark)


def _headline(calendar: SchoolCalendar, year: AcademicYear, today: date) -> str:
    if year not in calendar.years:
        return f"There are no term dates for {year} yet"
    days = plural(glance.school_days(calendar, year.first, year.last), "school day", "school days")
    term = calendar.term_of(today)
    if term is None or term.year != year:
        return f"{year} has {days}"
    left = glance.school_days(calendar, today, term.ends_on)
    are = "is" if left == 1 else "are"
    return f"{year} has {days}; {left} {are} left this term"


def _now(calendar: SchoolCalendar, today: date) -> str:
    """What today is, and when pupils are in again."""
    try:
        found = calendar.day(today)
        if found.is_school_day:
            return f"Today, {written_date(today)}, is a school day."
        following = calendar.next_school_day(today)
    except NoTermDates:
        return "Until they are entered, working days and calendar days count, and school days wait."
    return (
        f"Today is not a school day ({found.called}). The next one is {following:%A} "
        f"{written_date(following)}."
    )


def _check(calendar: SchoolCalendar, year: AcademicYear) -> str:
    """How the year compares with most schools, so that a slip is seen."""
    days = glance.school_days(calendar, year.first, year.last)
    inset = glance.inset_days(calendar, year)
    if (days, inset) == (USUAL_SCHOOL_DAYS, USUAL_INSET_DAYS):
        return ""
    return (
        f"You have {plural(days, 'school day', 'school days')} and "
        f"{plural(inset, 'INSET day', 'INSET days')}. Most schools have {USUAL_SCHOOL_DAYS} and "
        f"{USUAL_INSET_DAYS}: check whether something is missing."
    )


def _bank_holidays(calendar: SchoolCalendar, year: AcademicYear) -> list[tuple[date, str]]:
    """The bank holidays that hold here, with those entered for this school."""
    named = {
        day: name
        for each in (year.starts, year.starts + 1)
        for day, name in bank_holidays(each, calendar.as_known_on)
    }
    named |= {day: m.label for day, m in calendar.marks.items() if m.kind == DayKind.BANK_HOLIDAY}
    return sorted(
        (day, name)
        for day, name in named.items()
        if year.first <= day <= year.last and calendar.bank_holiday(day)
    )


def hours_in_words(times: Iterable[SupportTime]) -> list[tuple[str, str]]:
    """The hours of support by season: Monday to Friday, 08:00 to 17:00."""
    listed = list(times)
    said = []
    for season in Season:
        ours = [time for time in listed if time.season == season]
        ours.sort(key=lambda time: (time.opens_at, time.closes_at, time.weekday))
        same = groupby(ours, key=lambda time: f"{time.opens_at:%H:%M} to {time.closes_at:%H:%M}")
        parts = [f"{_weekdays([time.weekday for time in group])}, {at}" for at, group in same]
        if parts or season != Season.EXAM:
            said.append((season.label, "; ".join(parts) or "no support"))
    return said if listed else []


def _weekdays(numbers: list[int]) -> str:
    """Days of the week as people say them: Monday to Friday, or each by name."""
    names = [str(Weekday(n).label) for n in numbers if n in Weekday.values]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[0]} to {names[-1]}"
    return ", ".join(names)
