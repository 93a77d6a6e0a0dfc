"""When the financial year of a school, college or trust begins, by dated rules of its type."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml

from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.particulars import YearStart

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


@cache
def _read() -> dict[str, tuple[tuple[date, YearStart], ...]]:
    path = Path(__file__).with_name("financial_years.yaml")
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        kind: tuple(sorted((row["from"], YearStart(row["begins"])) for row in rows))
        for kind, rows in raw.items()
    }
