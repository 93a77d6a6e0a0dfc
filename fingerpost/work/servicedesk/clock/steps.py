"""Reminders and escalations: what somebody must be told about a request by now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from fingerpost.foundation.calendar.rules import SchoolCalendar, SupportHours
from fingerpost.foundation.now import LONDON

from .reading import due_of
from .shapes import Half, Length, RoundTheClock, Times


class Of(StrEnum):
    """Which of the two promises a step looks at."""

    RESPONSE = "response"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class Step:
    """Whom to tell when so much of the promised time is left, or has gone by beyond it."""

    key: str
    """Names the step for ever: with the ticket, it makes sure that it is taken once."""
    of: Of
    hours: Decimal
    """Hours of the promise's own unit after the due time; below nought before it."""
    whom: str


def steps_due(
    times: Times, rules: Iterable[Step], now: datetime, taken: Collection[str] = ()
) -> list[Step]:
    """The steps whose moment has come, without those taken before; in the order of the moments.

    Nothing is due once the promise was kept or missed for good, while the clock stands still
    before the moment, or outside support hours (unless the promise counts day and night).
    """
    found: list[tuple[datetime, Step]] = []
    for step in rules:
        half = times.response if step.of == Of.RESPONSE else times.resolution
        at = None if step.key in taken or half.done_at else moment_of(half, step, times.hours)
        if at and at <= now and (isinstance(half.length, RoundTheClock) or is_open(times, now)):
            found.append((at, step))
    return [step for _, step in sorted(found, key=lambda each: each[0])]


def moment_of(half: Half, step: Step, hours: SchoolCalendar) -> datetime | None:
    """When a step is to be taken; None where nothing is promised or the clock stands still."""
    if half.length is None:
        return None
    n = max(Decimal(0), half.length.n + step.hours)
    longer: Length = SupportHours(n) if isinstance(half.length, SupportHours) else RoundTheClock(n)
    return due_of(half, hours, longer)


def is_open(times: Times, now: datetime) -> bool:
    """Whether somebody is there to help at a moment."""
    local = now.astimezone(LONDON)
    windows = times.hours.windows_on(local.date())
    return any(each.opens_at <= local.time() < each.closes_at for each in windows)
