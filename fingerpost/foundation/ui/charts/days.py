"""Days to come: a line from today on, with a mark wherever something falls due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from ..filters import plural, written_date, written_day
from .parts import Table, percent

LATE = 6.0
"""What is overdue stands left of today, in so many percent of the width."""
HEIGHT, TALLEST, STEP = 76, 44, 8
"""Pixels: the whole, the highest mark, and how much higher each further thing makes one."""
LISTED = 20
"""So many lines stand in the table behind it; the calendar has the rest."""


class Coming(NamedTuple):
    """Something that falls due, and whether it is the reader's own."""

    on: date
    what: str
    is_mine: bool
    who: str


@dataclass(frozen=True, slots=True)
class Mark:
    """All that falls on one day, or is overdue."""

    kind: str
    said: str
    x: float
    height: int


@dataclass(frozen=True, slots=True)
class Days:
    """A chart of the days to come."""

    title: str
    desc: str
    months: tuple[tuple[str, float], ...]
    now: float
    marks: tuple[Mark, ...]
    height: int
    table: Table


def days_of(title: str, coming: Sequence[Coming], today: date, last: date) -> Days:
    """Lay out what comes, the soonest first; what comes after the last day is left out."""
    shown = [each for each in coming if each.on <= last]
    late = [each for each in shown if each.on < today]
    start = LATE if late else 0.0

    def at(day: date) -> float:
        return round(
            start + (100 - start) * percent((day - today).days, (last - today).days) / 100, 2
        )

    marks = [_mark("late", f"Overdue: {_said(late)}", 0.0, late)] if late else []
    for day, found in groupby((each for each in shown if each.on >= today), lambda each: each.on):
        due = list(found)
        kind = "mine" if any(each.is_mine for each in due) else "others"
        marks.append(_mark(kind, f"{written_day(day)}: {_said(due)}", at(day), due))
    return Days(
        title,
        f"A line from {written_date(today)} to {written_date(last)} with "
        f"{plural(len(marks), 'mark', 'marks')}: {plural(len(shown), 'thing', 'things')} in all.",
        tuple((f"{day:%b}", at(day)) for day in _months(today, last)),
        start,
        tuple(marks),
        HEIGHT,
        Table(
            ("What", "When", "Whose"),
            tuple((each.what, written_date(each.on), each.who) for each in shown[:LISTED]),
        ),
    )


def _mark(kind: str, said: str, x: float, due: Sequence[Coming]) -> Mark:
    return Mark(kind, said, x, min(TALLEST, 2 * STEP + STEP * (len(due) - 1)))


def _said(due: Sequence[Coming]) -> str:
    rest = f", and {len(due) - 1} more" if len(due) > 1 else ""
    return f"{due[0].what}{rest}"


def _months(today: date, last: date) -> list[date]:
    """The first of each month in between."""
    day = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    found = []
    while day <= last:
        found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
