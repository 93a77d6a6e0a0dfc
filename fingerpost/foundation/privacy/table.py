"""The defaults of retention, read from retention.yaml and typed."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models

from fingerpost.foundation.keeping import Happens
from fingerpost.foundation.ui.filters import plural
from fingerpost.foundation.written import written


class Unit(models.TextChoices):
    DAYS = "days", "days"
    MONTHS = "months", "months"


@dataclass(frozen=True, slots=True)
class Period:
    """How long, since when that holds, and why."""

    length: int
    unit: Unit
    why: str
    since: date

    def ago(self, today: date) -> date:
        """The day before which everything has been kept long enough."""
        if self.unit == Unit.DAYS:
            return today - timedelta(days=self.length)
        year, month = divmod(today.year * 12 + today.month - 1 - self.length, 12)
        return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))

    @property
    def in_words(self) -> str:
        """30 days, 6 years, 18 months."""
        if self.unit == Unit.DAYS:
            return plural(self.length, "day", "days")
        years, months = divmod(self.length, 12)
        return plural(self.length, "month", "months") if months else plural(years, "year", "years")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record and what becomes of it."""

    key: str
    what: str
    happens: Happens
    counts_from: str
    unless: str
    periods: tuple[Period, ...]

    def period(self, today: date) -> Period:
        """The default in force on a day; the earliest one before that."""
        in_force = [each for each in self.periods if each.since <= today]
        return in_force[-1] if in_force else self.periods[0]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind, in the order of the file."""
    raw = written(Path(__file__).with_name("retention.yaml"))
    return {key: _kind(key, row) for key, row in raw.items()}


def _kind(key: str, row: Mapping[str, Any]) -> Kind:
    if unknown := row.keys() - {"what", "happens", "counts_from", "unless", "periods"}:
        raise ValueError(f"{key} says {sorted(unknown)}, which means nothing here.")
    periods = sorted((_period(key, each) for each in row["periods"]), key=_since)
    return Kind(
        key,
        str(row["what"]),
        Happens(row["happens"]),
        str(row["counts_from"]),
        str(row.get("unless", "")),
        tuple(periods),
    )


def _period(key: str, row: Mapping[str, Any]) -> Period:
    units = [unit for unit in Unit if unit in row]
    if len(units) != 1 or row.keys() != {units[0], "from", "why"}:
        raise ValueError(f"{key}: a period says from, why, and either days or months.")
    length, since = row[units[0]], row["from"]
    if not (isinstance(length, int) and length > 0 and isinstance(since, date)):
        raise ValueError(f"{key}: a period is a whole number above nought, from is a date.")
    return Period(length, units[0], str(row["why"]), since)


def _since(period: Period) -> date:
    return period.since
