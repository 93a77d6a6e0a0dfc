"""When the financial year of a school, college or trust begins, by dated rules of its type."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.particulars import YearStart
from fingerpost.foundation.written import written

A_DAY = timedelta(days=1)


def begins(organisation: Organisation, day: date) -> YearStart | None:
    """The day of the year on which its books begin; None while its type does not say."""
    if organisation.year_start:
        return YearStart(organisation.year_start)
    kind = "" if organisation.kind == Kind.SCHOOL else organisation.kind
    rules = _read().get({"college": "colleges"}.get(kind, kind) or organisation.type_group, ())
    return next((begins for since, begins in reversed(rules) if since <= day), None)


def financial_year(organisation: Organisation, day: date) -> tuple[date, date] | None:
    """The first and the last day of the financial year around a day."""
    found = begins(organisation, day)
    if found is None:
        return None
    month, first = (int(part) for part in found.split("-"))
    start = date(day.year, month, first)
    if start > day:
        start = start.replace(year=day.year - 1)
    return start, start.replace(year=start.year + 1) - A_DAY


@dataclass(frozen=True, slots=True)
class Year:
    """A financial year."""

    begins: date
    ends: date

    @property
    def name(self) -> str:
        """As budgets call it: 2026/27."""
        return f"{self.begins.year}/{(self.begins.year + 1) % 100:02d}"


def years_around(
    organisation: Organisation, day: date, *, before: int = 0, ahead: int = 0
) -> list[Year]:
    """The financial year of a day with some before and after it, from 1 April where nobody has
    said when the books begin."""
    known = financial_year(organisation, day)
    begins = known[0] if known else _april(day)
    starts = [begins.replace(year=begins.year + n) for n in range(-before, ahead + 2)]
    return [Year(first, following - A_DAY) for first, following in pairwise(starts)]


def _april(day: date) -> date:
    april = date(day.year, 4, 1)
    return april if april <= day else april.replace(year=day.year - 1)


@cache
def _read() -> dict[str, tuple[tuple[date, YearStart], ...]]:
    raw = written(Path(__file__).with_name("financial_years.yaml"))
    return {
        kind: tuple(sorted((row["from"], YearStart(row["begins"])) for row in rows))
        for kind, rows in raw.items()
    }
