"""The school year from 1 September, its three terms, and the seasons of support."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import TextChoices


class TermName(TextChoices):
    AUTUMN = "autumn", "Autumn"
    SPRING = "spring", "Spring"
    SUMMER = "summer", "Summer"


class Season(TextChoices):
    """When support has hours of its own."""

    TERM = "term", "In term"
    HOLIDAY = "holiday", "In the holidays"
    EXAM = "exam", "On exam days"


@dataclass(frozen=True, slots=True, order=True)
class AcademicYear:
    """A school year, by the calendar year in which it begins."""

    starts: int

    @classmethod
    def of(cls, day: date) -> "AcademicYear":
        return cls(day.year if day.month >= 9 else day.year - 1)

    @property
    def first(self) -> date:
        return date(self.starts, 9, 1)

    @property
    def last(self) -> date:
        return date(self.starts + 1, 8, 31)

    def covers(self, day: date) -> bool:
        """Whether knowing this year's terms tells about a day; some terms begin in August."""
        return date(self.starts, 8, 1) <= day <= self.last

    def __str__(self) -> str:
        return f"{self.starts}/{(self.starts + 1) % 100:02}"


@dataclass(frozen=True, slots=True)
class TermDates:
    """One term: first and last day, and the first and last day of the half-term break in it."""

    year: AcademicYear
    name: TermName
    starts_on: date
    ends_on: date
    half_term: tuple[date, date] | None = None

    def holds(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def is_half_term(self, day: date) -> bool:
        return self.half_term is not None and self.half_term[0] <= day <= self.half_term[1]

    def __str__(self) -> str:
        return f"{self.name.label} term {self.year}"


def order_fault(terms: list[TermDates]) -> str:
    """What is wrong with the order of a year's terms, as a sentence; nothing when all is well."""
    for term in terms:
        if term.ends_on < term.starts_on:
            return f"The {term} ends before it starts. Check the two dates."
        if not (term.year.covers(term.starts_on) and term.year.covers(term.ends_on)):
            return f"The {term} lies outside the school year {term.year}. Check its dates."
        if term.half_term and not _well_inside(term, *term.half_term):
            return f"Half-term does not lie inside the {term}. Check its dates."
    for before, after in pairwise(terms):
        if after.starts_on <= before.ends_on:
            return f"The {after} starts before the {before} ends. Check the dates."
    return ""


def _well_inside(term: TermDates, first: date, last: date) -> bool:
    return term.starts_on < first <= last < term.ends_on
