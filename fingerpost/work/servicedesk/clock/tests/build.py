"""Requests as the tests of the clock tell of them, without a database."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from fingerpost.foundation.calendar.rules import SupportHours
from fingerpost.foundation.calendar.tests.build import at

from ..shapes import RoundTheClock, Target, Turn


@dataclass(frozen=True)
class Told:
    """One event."""

    at: datetime
    kind: str
    priority: int | None = None


def told(opened: str, priority: int, *rest: tuple) -> list[Told]:
    """The opening and what followed: (when, kind[, priority])."""
    events = [Told(at(opened), Turn.OPENED, priority)]
    return events + [Told(at(when), *said) for when, *said in rest]


def promise(response: str, resolution: str, *, around: bool = False, pauses=(Turn.WAITING_USER,)):
    unit = RoundTheClock if around else SupportHours
    return Target(unit(Decimal(response)), unit(Decimal(resolution)), frozenset(pauses))


TARGETS = {
    1: promise("0.25", "4", around=True),
    2: promise("1", "9"),
    3: promise("4", "16"),
    4: promise("9", "45"),
    5: Target(None, None),
}
MINUTE = timedelta(minutes=1)
