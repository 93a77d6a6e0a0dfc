"""Whole numbers that a law, the DfE or we propose, as dated data in a file beside its room.

`word: [{from: day, figure: number, source: words}]`. A new figure is a new entry with the day from
which it holds; an old one is never changed.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written

Entry = tuple[date, int]


def figure(file: Path, word: str, day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    entries = figures_in(file)[word]
    in_force = [number for since, number in entries if since <= day]
    return in_force[-1] if in_force else entries[0][1]


@cache
def figures_in(file: Path) -> Mapping[str, tuple[Entry, ...]]:
    """Every figure of a file by its word, the oldest first; ValueError for a bad entry."""
    raw = written(file)
    return {word: tuple(sorted(map(_entry, rows))) for word, rows in raw.items()}


def _entry(row: Mapping[str, object]) -> Entry:
    since, number = row["from"], row["figure"]
    if not (isinstance(since, date) and isinstance(number, int) and number > 0 and row["source"]):
        raise ValueError(f"{row}: from is a date, figure above nought, and a source is named.")
    return since, number
