"""The bank holidays of England: by standing rule, and as proclaimed for one year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from dateutil.easter import easter

from fingerpost.foundation.written import written

A_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Proclaimed:
    """A bank holiday of one year only, or one that was moved."""

    day: date
    name: str
    announced: date
    instead_of: date | None = None


@lru_cache(maxsize=10_000)
def bank_holiday(day: date, known_on: date) -> str:
    """What the bank holiday of a day is called, by what was known; nothing on other days."""
    named = standing(day.year).get(day, "")
    for each in proclaimed():
        if each.announced > known_on:
            continue
        if each.day == day:
            return each.name
        if each.instead_of == day:
            named = ""
    return named


def bank_holidays(year: int, known_on: date) -> list[tuple[date, str]]:
    """The bank holidays of a calendar year in their order."""
    days = standing(year).keys() | {each.day for each in proclaimed() if each.day.year == year}
    named = ((day, bank_holiday(day, known_on)) for day in sorted(days))
    return [(day, name) for day, name in named if name]


@cache
def standing(year: int) -> Mapping[date, str]:
    """What the standing rules give for a year."""
    sunday = easter(year)
    return MappingProxyType(
        {
            _not_at_the_weekend(date(year, 1, 1)): "New Year’s Day",
            sunday - 2 * A_DAY: "Good Friday",
            sunday + A_DAY: "Easter Monday",
            monday_from(date(year, 5, 1)): "Early May bank holiday",
            monday_from(date(year, 5, 25)): "Spring bank holiday",
            monday_from(date(year, 8, 25)): "Summer bank holiday",
            _two_on(date(year, 12, 25)): "Christmas Day",
            _two_on(date(year, 12, 26)): "Boxing Day",
        }
    )


@cache
def proclaimed() -> tuple[Proclaimed, ...]:
    """The rows of bank_holidays.yaml."""
    rows = written(Path(__file__).with_name("bank_holidays.yaml"))
    return tuple(Proclaimed(**row) for row in rows)


def monday_from(day: date) -> date:
    """The first Monday on or after a day."""
    return day + A_DAY * (-day.weekday() % 7)


def _not_at_the_weekend(day: date) -> date:
    return day if day.weekday() < 5 else monday_from(day)


def _two_on(day: date) -> date:
    """Christmas and Boxing Day come together, so each moves by two days from a weekend."""
    return day if day.weekday() < 5 else day + 2 * A_DAY
