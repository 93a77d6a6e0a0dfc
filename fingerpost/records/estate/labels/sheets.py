"""Sheets of labels as they are sold, and where each label of a sheet stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written


@dataclass(frozen=True, slots=True)
class Sheet:
    """An A4 sheet of labels; lengths in millimetres."""

    name: str
    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float
    gap_y: float

    @property
    def count(self) -> int:
        return self.across * self.down

    def place(self, position: int) -> tuple[float, float]:
        """Where a label stands, counted from 0 along the rows: (from the left, from the top)."""
        row, column = divmod(position, self.across)
        return (
            round(self.left + column * (self.width + self.gap_x), 2),
            round(self.top + row * (self.height + self.gap_y), 2),
        )


@cache
def sheets() -> Mapping[str, Sheet]:
    """The sheets of sheets.yaml by their word."""
    told = written(Path(__file__).with_name("sheets.yaml"))
    return {word: Sheet(**fields) for word, fields in told.items()}
