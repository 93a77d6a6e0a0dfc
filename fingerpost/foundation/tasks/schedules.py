"""What recurs by itself: each schedule names its task and the slots of a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.tasks import Task

from fingerpost.foundation.now import LONDON

from . import queue


@dataclass(frozen=True, slots=True)
class Schedule:
    """A task that runs every day at a time of the school's clock, or every so many minutes."""

    name: str
    task: "Task[..., Any]"
    daily_at: time | None = None
    every: timedelta | None = None

    def slot(self, moment: datetime) -> datetime:
        """The latest slot that had begun at a moment, in UTC."""
        if self.every is not None:
            seconds = self.every.total_seconds()
            return datetime.fromtimestamp(moment.timestamp() // seconds * seconds, UTC)
        local = moment.astimezone(LONDON)
        at = local.replace(
            hour=self.daily_at.hour if self.daily_at else 0,
            minute=self.daily_at.minute if self.daily_at else 0,
            second=0,
            microsecond=0,
        )
        if at > local:
            at -= timedelta(days=1)
        return at.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Glance:
    """A light look, taken every few seconds, that mends at once what it finds.

    It leaves no row: what a killed glance missed, the next one finds, so nothing can be lost,
    and an idle school writes nothing.
    """

    name: str
    look: Callable[[], object]
    every: timedelta


SCHEDULES: dict[str, Schedule] = {}
GLANCES: dict[str, Glance] = {}


def schedule(
    name: str,
    task: "Task[..., Any]",
    *,
    daily_at: time | None = None,
    every: timedelta | None = None,
) -> Schedule:
    """Declare what recurs; two of one name, or one without a rhythm, stop the site."""
    if name in SCHEDULES or (daily_at is None) == (every is None):
        raise ImproperlyConfigured(f"The schedule {name} is declared twice or has no one rhythm.")
    SCHEDULES[name] = Schedule(name, task, daily_at, every)
    return SCHEDULES[name]


def often(name: str, look: Callable[[], object], *, every: timedelta) -> Glance:
    """Declare a glance; two of one name stop the site."""
    if name in GLANCES:
        raise ImproperlyConfigured(f"The glance {name} is declared twice.")
    GLANCES[name] = Glance(name, look, every)
    return GLANCES[name]


def begin_due(moment: datetime) -> list[str]:
    """Queue what has come due since; answers the names. Missed slots are made up for once."""
    return [
        each.name
        for each in SCHEDULES.values()
        if queue.put_slot(each.name, each.task.module_path, each.slot(moment))
    ]
