"""A grid: one verdict for each of some rows under each of some heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from .parts import Table, cut

ROW, HEAD = 30, 26
"""Pixels for a row, and for the heads above."""
NAMES = 36.0
"""The share of the width that the names of the rows take."""
LETTERS = 16


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict in its cell; `kind` is that of a verdict, or nothing where none applies."""

    kind: str
    said: str
    x: float
    y: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A chart of verdicts."""

    title: str
    desc: str
    heads: tuple[tuple[str, float], ...]
    names: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    breadth: float
    height: int
    table: Table


def grid_of(
    title: str,
    heads: Sequence[str],
    rows: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    *,
    what: str = "School",
) -> Grid:
    """Set out rows of (kind, in words); heads are short, a word or a number that the page tells."""
    breadth = round((100 - NAMES) / max(len(heads), 1), 2)
    at = [round(NAMES + breadth * n, 2) for n in range(len(heads))]
    marks = [
        Mark(kind, f"{name}, {head}: {said}", x, HEAD + n * ROW)
        for n, (name, cells) in enumerate(rows)
        for head, x, (kind, said) in zip(heads, at, cells, strict=True)
        if kind
    ]
    return Grid(
        title,
        f"{len(rows)} rows under {len(heads)} heads; each cell has the mark of its verdict.",
        tuple((head, round(x + breadth / 2, 2)) for head, x in zip(heads, at, strict=True)),
        tuple((cut(name, LETTERS), HEAD + n * ROW) for n, (name, _) in enumerate(rows)),
        tuple(marks),
        breadth,
        HEAD + ROW * len(rows),
        Table((what, *heads), tuple((name, *(said for _, said in cells)) for name, cells in rows)),
    )
