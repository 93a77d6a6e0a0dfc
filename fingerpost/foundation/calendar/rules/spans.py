"""Lengths of time, each in a unit of its own; a span of one unit is never one of another."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from fingerpost.foundation.ui.filters import plural

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Span:
    """So many of one unit."""

    n: int
    one: ClassVar[str]
    many: ClassVar[str]

    def __post_init__(self) -> None:
        if not 0 <= self.n <= LONGEST:
            raise ValueError(f"A span counts from 0 to {LONGEST:,}, not {self.n:,}.")

    def __str__(self) -> str:
        return plural(self.n, self.one, self.many)


class CalendarDays(Span):
    """Every day counts."""

    one, many = "calendar day", "calendar days"


class WorkingDays(Span):
    """Monday to Friday, without the bank holidays of England."""

    one, many = "working day", "working days"


class SchoolDays(Span):
    """Days on which pupils are in school; INSET days are not."""

    one, many = "school day", "school days"


class Months(Span):
    """Calendar months; what would be 31 February is the last day of February."""

    one, many = "month", "months"


class Terms(Span):
    """Whole terms of the school's own year."""

    one, many = "term", "terms"


@dataclass(frozen=True, slots=True)
class SupportHours:
    """Hours in which somebody is there to help."""

    n: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.n <= LONGEST:
            raise ValueError(f"Support hours count from 0 to {LONGEST:,}, not {self.n:,}.")

    def __str__(self) -> str:
        whole = self.n == self.n.to_integral_value()
        figure = f"{int(self.n):,}" if whole else f"{self.n.normalize():,f}"
        return f"{figure} support {'hour' if self.n == 1 else 'hours'}"


UNITS: dict[str, type[Span]] = {
    "calendar-days": CalendarDays,
    "working-days": WorkingDays,
    "school-days": SchoolDays,
    "months": Months,
    "terms": Terms,
}
"""How the unit of a span is stored beside its number: `UNITS["terms"](1)`."""
