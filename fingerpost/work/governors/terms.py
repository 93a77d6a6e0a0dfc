"""The terms of a school as governors meet in them, and by when each asks for a page."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules.school_year import AcademicYear, TermDates
from fingerpost.foundation.calendar.rules.typical import typical_terms
from fingerpost.foundation.tenancy.models import Organisation

from .figures import BEFORE_END, figure

A_DAY = timedelta(days=1)
BACK, AHEAD = 3, 1
"""So many school years around this one are looked at."""


@dataclass(frozen=True, slots=True)
class Period:
    """A term with the holidays that follow it."""

    term: TermDates
    until: date

    def __str__(self) -> str:
        return f"{self.term.name.label.lower()} term {self.term.year}"

    @property
    def starts_on(self) -> date:
        return self.term.starts_on

    def holds(self, day: date) -> bool:
        return self.starts_on <= day <= self.until

    def due_on(self, day: date) -> date:
        """By when its page is asked for: some days before the term ends, once it has begun."""
        ahead = timedelta(days=figure(BEFORE_END, day))
        return max(self.starts_on, self.term.ends_on - ahead)


def periods(organisation: Organisation, day: date) -> list[Period]:
    """The terms around a day, the earliest first: the school's own, and where nobody entered
    those of a year, the ones that most schools have."""
    calendar = calendar_for(organisation, day)
    terms: list[TermDates] = []
    here = AcademicYear.of(day).starts
    for year in (AcademicYear(each) for each in range(here - BACK, here + AHEAD + 1)):
        own = [each for each in calendar.terms if each.year == year]
        terms += own or typical_terms(year)
    terms.sort(key=lambda each: each.starts_on)
    return [Period(each, after.starts_on - A_DAY) for each, after in pairwise(terms)]


def period_of(organisation: Organisation, day: date) -> Period:
    """The term that a day lies in or follows."""
    return next(each for each in reversed(periods(organisation, day)) if each.starts_on <= day)
