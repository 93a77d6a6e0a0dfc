"""What the clock reads, what was promised, and what it answers with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from fingerpost.foundation.calendar.rules import Pause, SchoolCalendar, SupportHours
from fingerpost.foundation.ui.filters import plural

SECONDS = 3600


class Turn(StrEnum):
    """What happens to a request that the clock reads; other kinds of event it passes over."""

    OPENED = "opened"
    RESPONDED = "responded"
    PRIORITY = "priority"
    WAITING_USER = "waiting-user"
    WAITING_SUPPLIER = "waiting-supplier"
    WAITING_PARTS = "waiting-parts"
    WAITING_DAY = "waiting-day"
    WAITING_APPROVAL = "waiting-approval"
    RESUMED = "resumed"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    CLOSED = "closed"


class Event(Protocol):
    """One thing that happened. Events are only ever added, in the order of their moments."""

    @property
    def at(self) -> datetime: ...
    @property
    def kind(self) -> str: ...
    @property
    def priority(self) -> int | None:
        """The priority from this event on; None where it stays as it was."""


@dataclass(frozen=True, slots=True)
class RoundTheClock:
    """Hours of any kind: nights, weekends and holidays count."""

    n: Decimal

    def __str__(self) -> str:
        return f"{spelt(seconds(self))}, day and night"


Length = SupportHours | RoundTheClock
"""A length of time that was promised, always in a unit of its own."""


def seconds(length: Length) -> timedelta:
    return timedelta(seconds=round(length.n * SECONDS))


def spelt(length: timedelta) -> str:
    """A length of time in words: 45 minutes, 3 hours 30 minutes."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    said = [plural(hours, "hour", "hours")] if hours else []
    said += [plural(minutes, "minute", "minutes")] if minutes or not hours else []
    return " ".join(said)


def promised(length: Length) -> str:
    """What was promised, in words: 4 support hours; 15 minutes, day and night."""
    if isinstance(length, SupportHours) and length.n < 1:
        return f"{spelt(seconds(length))} of support"
    return str(length)


@dataclass(frozen=True, slots=True)
class Target:
    """What was promised for one priority; None where it is agreed each time."""

    response: Length | None
    resolution: Length | None
    pauses: frozenset[str] = frozenset({Turn.WAITING_USER})
    """The turns of `Turn` at which the resolution clock stands still."""


Targets = Mapping[int, Target]
"""By priority."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A time in which the resolution clock stood still, and for whom."""

    turn: str
    pause: Pause


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two promises: how long, from when, and what is not counted."""

    length: Length | None
    opened_at: datetime
    waits: tuple[Wait, ...] = ()
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """When a request is due, and when it was answered and solved. All moments in UTC."""

    response: Half
    resolution: Half
    response_due: datetime | None
    resolution_due: datetime | None
    """None where nothing was promised, and while it stands still."""
    stands_still_since: datetime | None
    why: str
    """One sentence under the due time, or why there is none."""
    hours: SchoolCalendar

    @property
    def responded_at(self) -> datetime | None:
        return self.response.done_at

    @property
    def resolved_at(self) -> datetime | None:
        return self.resolution.done_at

    @property
    def due_at(self) -> datetime | None:
        """What is due next: the answer, then the solution; None once it is solved."""
        if self.resolved_at:
            return None
        first = self.response_due if not self.responded_at else None
        return min((due for due in (first, self.resolution_due) if due), default=None)

    def answered_late(self, now: datetime) -> bool:
        """Whether the first answer came after its due time, or has not come by now."""
        return _late(self.response_due, self.responded_at or now)

    def resolved_late(self, now: datetime) -> bool:
        """Whether it was solved after its due time, or is not solved by now."""
        return _late(self.resolution_due, self.resolved_at or now)

    def late(self, now: datetime) -> bool:
        return self.answered_late(now) or self.resolved_late(now)


def _late(due: datetime | None, moment: datetime) -> bool:
    return due is not None and moment > due
