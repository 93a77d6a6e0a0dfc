"""Lines: how one number, or a few beside each other, went or will go."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..filters import number
from .columns import BOTTOM, TOP
from .parts import Number, Series, Table, Write, percent, tallest


@dataclass(frozen=True, slots=True)
class Point:
    """One number of a line."""

    x: float
    y: float
    said: str


@dataclass(frozen=True, slots=True)
class Line:
    """One series, as points to be joined."""

    tone: int
    points: tuple[Point, ...]

    @property
    def joins(self) -> list[tuple[Point, Point]]:
        return list(pairwise(self.points))


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of lines."""

    title: str
    desc: str
    names: tuple[str, ...]
    heads: tuple[tuple[str, float], ...]
    """What is written below, and where."""
    most: str
    lines: tuple[Line, ...]
    table: Table


def lines_of(
    title: str,
    heads: Sequence[str],
    series: Sequence[Series],
    *,
    what: str = "Year",
    write: Write = number,
) -> Lines:
    """Draw each series from left to right, from nothing at the bottom to the most at the top."""
    most = max((max(each.values) for each in series), default=0)
    at = [round(100 * (n + 0.5) / len(heads), 2) for n in range(len(heads))]
    first = series[0] if series else Series("", (0,) * len(heads))
    rows = zip(heads, *(map(write, each.values) for each in series), strict=True)
    return Lines(
        title,
        f"{first.name}: {tallest(heads, first.values, write)}.",
        tuple(each.name for each in series),
        tuple(zip(heads, at, strict=True)),
        write(most),
        tuple(_line(tone, each, heads, at, most, write) for tone, each in enumerate(series, 1)),
        Table((what, *(each.name for each in series)), tuple(rows)),
    )


def _line(
    tone: int, each: Series, heads: Sequence[str], at: Sequence[float], most: Number, write: Write
) -> Line:
    reach = (BOTTOM - TOP) / 100
    return Line(
        tone,
        tuple(
            Point(x, round(BOTTOM - reach * percent(value, most), 2), f"{head}: {write(value)}")
            for head, x, value in zip(heads, at, each.values, strict=True)
        ),
    )
