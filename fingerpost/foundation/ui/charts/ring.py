"""A ring: the parts of one whole, with the whole in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..filters import number
from .parts import Number, Series, Table, Write, few, percent, tallest


@dataclass(frozen=True, slots=True)
class Arc:
    """One part: how much of the ring it takes, and how much of it lies before."""

    tone: int
    said: str
    length: float
    before: float


@dataclass(frozen=True, slots=True)
class Ring:
    """A chart of the parts of a whole."""

    title: str
    desc: str
    total: str
    names: tuple[str, ...]
    arcs: tuple[Arc, ...]
    table: Table


def ring_of(
    title: str,
    parts: Sequence[tuple[str, Number]],
    *,
    heads: tuple[str, str] = ("Part", "How many"),
    write: Write = number,
) -> Ring:
    """Lay the parts around clockwise from twelve o'clock, as they come."""
    shown = few([Series(name, (value,)) for name, value in parts])
    whole = sum(each.values[0] for each in shown)
    told = [(each.name, write(each.values[0])) for each in shown]
    arcs, gone = [], 0.0
    for tone, each in enumerate(shown, 1):
        length = percent(each.values[0], whole)
        arcs.append(Arc(tone, f"{each.name}: {write(each.values[0])}", length, round(gone, 2)))
        gone += length
    numbers = [each.values[0] for each in shown]
    return Ring(
        title,
        f"The parts of {write(whole)}; {tallest([name for name, _ in told], numbers, write)}.",
        write(whole),
        tuple(name for name, _ in told),
        tuple(arcs),
        Table(heads, (*told, ("Together", write(whole)))),
    )
