"""Stacked bars that stand side by side: what each year or month is made of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..filters import number
from .parts import Number, Series, Table, Write, few, percent, sums, table_of, tallest, with_marks

TOP, BOTTOM = 12.0, 88.0
"""Between these the columns stand; the sum is written above, the name below."""
BREADTH = 0.72
"""The share of its place that a column fills."""


@dataclass(frozen=True, slots=True)
class Block:
    """The part of a column that belongs to one series."""

    tone: int
    said: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over one name."""

    name: str
    total: str
    x: float
    width: float
    top: float
    blocks: tuple[Block, ...]
    is_in_band: bool = False
    """Whether it stands before a band, which says something of its time alone."""

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)

    @property
    def lines(self) -> list[str]:
        """The name as it stands below: its year on a line of its own, for a phone is narrow."""
        return self.name.rsplit(" ", 1)


@dataclass(frozen=True, slots=True)
class Columns:
    """A chart of stacked bars."""

    title: str
    desc: str
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    table: Table
    band: str = ""
    """What the bands mean, where there are any: "Exams"."""
    step: float = 0.0
    """The breadth of one place, and of a band."""


def columns_of(
    title: str,
    heads: Sequence[str],
    series: Sequence[Series],
    *,
    what: str = "Year",
    write: Write = number,
    short: Write | None = None,
    band: str = "",
    banded: Collection[str] = (),
) -> Columns:
    """Stack the series over each head, the first at the bottom; `short` writes the sums where
    little room is. Behind the heads that are `banded` stands a band; the table says so too.
    """
    shown = few(series)
    totals: list[Number] = sums(shown) or [0] * len(heads)
    most = max(totals, default=0)
    table = table_of(what, heads, shown, write)
    names = [each for each in heads if each in banded]
    told = f" {band}: {', '.join(names)}." if names else ""
    return Columns(
        title,
        f"{what} by {what.lower()}; {tallest(heads, totals, write)}.{told}",
        tuple(each.name for each in shown),
        tuple(
            replace(
                _column(n, head, shown, len(heads), most, write, short or write),
                is_in_band=head in banded,
            )
            for n, head in enumerate(heads)
        ),
        with_marks(table, band, names) if names else table,
        band if names else "",
        round(100 / len(heads), 2) if heads else 0.0,
    )


def _column(
    n: int, head: str, shown: Sequence[Series], of: int, most: Number, write: Write, short: Write
) -> Column:
    place, blocks, y = 100 / of, [], BOTTOM
    for tone, each in enumerate(shown, 1):
        height = round(percent(max(each.values[n], 0), most) * (BOTTOM - TOP) / 100, 2)
        if height:
            y = round(y - height, 2)
            blocks.append(Block(tone, f"{head}, {each.name}: {write(each.values[n])}", y, height))
    total = sum(each.values[n] for each in shown)
    x, width = place * (n + (1 - BREADTH) / 2), place * BREADTH
    return Column(head, short(total), round(x, 2), round(width, 2), y, tuple(blocks))
