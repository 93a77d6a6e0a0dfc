"""The strip above the queue: when today things are due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.charts.parts import percent

from .queue import Line

BEGINS, ENDS = time(8), time(17)
MINUTES = (ENDS.hour - BEGINS.hour) * 60


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is due today."""

    x: float
    """From the left, in per cent."""
    text: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Day:
    """Today from eight until five, with a mark for each due time and where it is now."""

    marks: tuple[Mark, ...]
    now: float
    hours: tuple[tuple[float, str], ...]


def day_of(lines: Iterable[Line], now: datetime) -> Day | None:
    """The day of some lines; None if nothing of theirs is due today."""
    today = now.astimezone(LONDON).date()
    marks = [
        Mark(
            _x(each.ticket.due_at),
            f"{each.ticket.reference}, {each.ticket.due_at.astimezone(LONDON):%H:%M}",
            each.ticket.due_at < now,
        )
        for each in lines
        if each.ticket.is_due and each.ticket.due_at.astimezone(LONDON).date() == today
    ]
    hours = range(BEGINS.hour, ENDS.hour + 1)
    told = tuple((percent(60 * (hour - BEGINS.hour), MINUTES), f"{hour}:00") for hour in hours)
    return Day(tuple(marks), _x(now), told) if marks else None


def _x(moment: datetime) -> float:
    local = moment.astimezone(LONDON)
    minutes = (local.hour - BEGINS.hour) * 60 + local.minute
    return percent(min(max(minutes, 0), MINUTES), MINUTES)
