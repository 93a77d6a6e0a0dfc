"""A ribbon: what runs through the twelve months of a year, and the last day of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ..filters import plural, written_date
from .parts import Table, cut, percent

ROW, HEAD = 64, 24
"""Pixels for a name and its state with the band below, and for the months above."""
NAMED, SAID = 36, 46
"""So many letters of either have room on a phone."""
KINDS = ("coming", "open", "passed", "decided")
"""Not begun, running now, over without an answer, answered."""


@dataclass(frozen=True, slots=True)
class Run:
    """Something that runs to a last day; `said` is its state in words."""

    name: str
    kind: str
    begins: date
    ends: date
    said: str


@dataclass(frozen=True, slots=True)
class Band:
    """A run as it lies on the ribbon."""

    name: str
    kind: str
    said: str
    x: float
    width: float
    mark: float
    y: int


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A chart of one year."""

    title: str
    desc: str
    months: tuple[tuple[str, float], ...]
    bands: tuple[Band, ...]
    now: float | None
    """Where today stands, if it is in this year."""
    height: int
    table: Table


def ribbon_of(title: str, starts: Sequence[date], runs: Sequence[Run], today: date) -> Ribbon:
    """Lay runs below each other over the months that begin on those days; the last of the days
    is the first that the ribbon no longer shows."""
    first, end = starts[0], starts[-1]

    def at(day: date) -> float:
        return percent((min(max(day, first), end) - first).days, (end - first).days)

    bands = tuple(
        Band(
            cut(each.name, NAMED),
            each.kind,
            cut(each.said, SAID),
            at(each.begins),
            round(at(each.ends) - at(each.begins), 2),
            at(each.ends),
            HEAD + n * ROW,
        )
        for n, each in enumerate(runs)
    )
    return Ribbon(
        title,
        f"{plural(len(runs), 'band', 'bands')} over the months from {written_date(first)}.",
        tuple((f"{a:%b}", round((at(a) + at(b)) / 2, 2)) for a, b in pairwise(starts)),
        bands,
        at(today) if first <= today < end else None,
        HEAD + ROW * len(runs),
        Table(
            ("What", "From", "Last day", "State"),
            tuple(
                (each.name, written_date(each.begins), written_date(each.ends), each.said)
                for each in runs
            ),
        ),
    )
