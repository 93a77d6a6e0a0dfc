"""The checks as they are declared, and how long a look is enough. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from django.db import models

from fingerpost.foundation.calendar.rules import (
    CalendarDays,
    Months,
    SchoolCalendar,
    TermDates,
    add,
)
from fingerpost.foundation.written import written
from fingerpost.standards.catalogue import evidence_keys

BEFORE_HOLIDAY = timedelta(days=14)
"""A look within so many days of the end of a term is one before that holiday."""
A_TERM = timedelta(days=122)
"""What stands for a term where nobody entered its dates."""


class Every(models.TextChoices):
    """How often a check comes round."""

    WEEK = "week", "every week"
    TERM = "term", "every term"
    HOLIDAY = "holiday", "before each holiday"
    YEAR = "year", "every year"


class Shelf(models.TextChoices):
    """What checks are about, in the order of the page."""

    MAIL = "mail", "E-mail"
    ACCESS = "access", "Who gets in"
    DEVICES = "devices", "Devices"
    NETWORK = "network", "Network and servers"
    COPIES = "copies", "Backups and emergencies"
    SAFEGUARDING = "safeguarding", "Filtering and monitoring"


@dataclass(frozen=True, slots=True)
class Check:
    """One declaration: what is asked, how somebody looks, at how many of what, how often."""

    word: str
    title: str
    shelf: Shelf
    asks: str
    how: str
    looks_at: str
    sample: int
    every: Every
    source: str
    besides: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its rule of evidence."""
        return f"rounds.{self.word.replace('-', '_')}"

    @property
    def page(self) -> str:
        return f"/desk/checks/{self.word}/"

    @property
    def proves(self) -> tuple[str, ...]:
        """The requirements that it answers."""
        return evidence_keys().get(self.key, ())

    def enough_until(self, looked_on: date, terms: Sequence[TermDates]) -> date:
        """The last day on which a look of a day is enough."""
        calendar, ends = SchoolCalendar(looked_on), sorted(term.ends_on for term in terms)
        match self.every:
            case Every.WEEK:
                return add(calendar, looked_on, CalendarDays(7)).on
            case Every.YEAR:
                return add(calendar, looked_on, Months(12)).on
            case Every.TERM:
                ends = [term.ends_on for term in terms if term.starts_on > looked_on]
                return min(ends, default=looked_on + A_TERM)
            case Every.HOLIDAY:
                ends = [each for each in ends if each - BEFORE_HOLIDAY > looked_on]
                return min(ends, default=looked_on + A_TERM)


@cache
def checks() -> Mapping[str, Check]:
    """Every check by its word; ValueError for a bad entry."""
    return {word: _check(word, row) for word, row in _raw().items()}


def _raw() -> Mapping[str, dict[str, object]]:
    return dict(written(Path(__file__).with_name("checks.yaml")))


def _check(word: str, row: Mapping[str, object]) -> Check:
    said = {name: str(row[name]) for name in ("title", "asks", "how", "looks_at", "source")}
    sample, besides = row["sample"], row.get("besides", [])
    if not (isinstance(sample, int) and sample > 0 and isinstance(besides, list)):
        raise ValueError(f"{word}: sample is a whole number above nought, besides a list.")
    return Check(
        word,
        shelf=Shelf(str(row["shelf"])),
        every=Every(str(row["every"])),
        sample=sample,
        besides=tuple(besides),
        **said,
    )
