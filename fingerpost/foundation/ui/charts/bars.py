"""Bars: one number for each name, lying down so that a long name has room on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..filters import number
from .parts import Number, Series, Table, Write, cut, percent, table_of, tallest

ROW = 44
"""Pixels for a name and the bar below it."""
LETTERS = 32


@dataclass(frozen=True, slots=True)
class Bar:
    """One name with its number."""

    name: str
    said: str
    y: int
    width: float


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars."""

    title: str
    desc: str
    bars: tuple[Bar, ...]
    height: int
    table: Table


def bars_of(
    title: str,
    rows: Sequence[tuple[str, Number]],
    *,
    heads: tuple[str, str] = ("What", "How many"),
    write: Write = number,
) -> Bars:
    """Lay one bar below the other, in the order given; the longest fills the width."""
    names, values = [name for name, _ in rows], [value for _, value in rows]
    most = max(values, default=0)
    return Bars(
        title,
        f"One bar each for {len(rows)}; {tallest(names, values, write)}.",
        tuple(
            Bar(cut(name, LETTERS), write(value), n * ROW, percent(max(value, 0), most))
            for n, (name, value) in enumerate(rows)
        ),
        ROW * len(rows),
        table_of(heads[0], names, [Series(heads[1], tuple(values))], write),
    )
