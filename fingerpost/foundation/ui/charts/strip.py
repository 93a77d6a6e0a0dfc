"""A strip: one history, each stretch as wide as its share of the days."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from .parts import percent


class Interval(Protocol):
    """A stretch of days with one verdict."""

    kind: str
    days: int
    text: str


@dataclass(frozen=True)
class Piece:
    """A part of a strip, in percent of its width."""

    kind: str
    text: str
    x: float
    width: float


def strip_of(intervals: Iterable[Interval]) -> list[Piece]:
    """Lay intervals side by side, each as wide as its share of the days."""
    shown = [interval for interval in intervals if interval.days > 0]
    whole = sum(interval.days for interval in shown)
    pieces, gone = [], 0
    for interval in shown:
        x, width = percent(gone, whole), percent(interval.days, whole)
        pieces.append(Piece(interval.kind, interval.text, x, width))
        gone += interval.days
    return pieces
