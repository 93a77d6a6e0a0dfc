"""The wheel of standards: every family around one sum, a core one reaching further out."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

KINDS = ("partly", "not_met", "not_evidenced")
CENTRE, HUB, GAP = 200.0, 62.0, 0.02
DEEP, SHALLOW, THIN = 92.0, 66.0, 6.0  # a core family reaches further out; one not begun is thin


class Family(Protocol):
    """A family of standards with its counts."""

    name: str
    core: bool
    met: int
    fading: int
    """Of those met, how many by proof that is soon too old."""
    partly: int
    not_met: int
    not_evidenced: int


@dataclass(frozen=True)
class Wedge:
    """A part of the wheel in one colour."""

    kind: str
    path: str


@dataclass(frozen=True)
class Spoke:
    """A family on the wheel: its wedges and where its name stands."""

    name: str
    core: bool
    wedges: tuple[Wedge, ...]
    x: int
    y: int
    anchor: str


@dataclass(frozen=True)
class Wheel:
    """All families around one sum."""

    spokes: tuple[Spoke, ...]
    met: int
    fading: int
    total: int


def wheel_of(families: Sequence[Family]) -> Wheel:
    """Lay the families out clockwise from twelve o'clock, from the middle outward best first."""
    turn = 2 * math.pi / max(len(families), 1)
    return Wheel(
        spokes=tuple(_spoke(family, i * turn, turn) for i, family in enumerate(families)),
        met=sum(family.met for family in families),
        fading=sum(family.fading for family in families),
        total=sum(_total(family) for family in families),
    )


def _total(family: Family) -> int:
    return family.met + family.partly + family.not_met + family.not_evidenced


def _spoke(family: Family, start: float, turn: float) -> Spoke:
    depth, begin, end = DEEP if family.core else SHALLOW, start + GAP, start + turn - GAP
    middle = start + turn / 2
    reach, sine, cosine = HUB + depth + 12, math.sin(middle), math.cos(middle)
    return Spoke(
        name=family.name,
        core=family.core,
        wedges=tuple(_wedges(family, depth, begin, end)),
        x=round(CENTRE + reach * sine),
        y=round(CENTRE - reach * cosine) + 4,
        anchor="start" if sine > 0.2 else "end" if sine < -0.2 else "middle",
    )


def _wedges(family: Family, depth: float, begin: float, end: float) -> Iterable[Wedge]:
    total, inner = _total(family), HUB
    if not total:
        yield Wedge("not_begun", _ring(inner, inner + THIN, begin, end))
    parts = [("met", family.met - family.fading), ("fading", family.fading)]
    for kind, n in parts + [(kind, getattr(family, kind)) for kind in KINDS]:
        outer = inner + depth * n / max(total, 1)
        if outer > inner:
            yield Wedge(kind, _ring(inner, outer, begin, end))
        inner = outer


def _ring(inner: float, outer: float, begin: float, end: float) -> str:
    """The path of a piece of a ring between two radii and two angles."""
    corners = [(outer, begin), (outer, end), (inner, end), (inner, begin)]
    a, b, c, d = (
        f"{CENTRE + radius * math.sin(angle):.1f} {CENTRE - radius * math.cos(angle):.1f}"
        for radius, angle in corners
    )
    return f"M{a}A{outer:.1f} {outer:.1f} 0 0 1 {b}L{c}A{inner:.1f} {inner:.1f} 0 0 0 {d}Z"
