"""The same gap in many schools: one requirement that several of them lack."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fingerpost.standards.catalogue import Basis, Requirement, Strength, requirement
from fingerpost.standards.verdicts import Verdict

from .reading import Row
from .standing import Line

MANY = 2


@dataclass(frozen=True, slots=True)
class Shared:
    """A requirement that several schools lack, and how many of them not even partly meet it."""

    asked: Requirement
    schools: int
    not_met: int

    @property
    def is_law(self) -> bool:
        return self.asked.basis is Basis.LAW


@dataclass(frozen=True, slots=True)
class Lacking:
    """A school that lacks a requirement, and the sentence that says so."""

    row: Row
    line: Line


def shared_gaps(rows: Sequence[Row]) -> list[Shared]:
    """What two schools or more lack: law first, then in the most schools, then what must be."""
    lacking: Counter[str] = Counter()
    not_met: Counter[str] = Counter()
    for each in rows:
        lacking.update(each.standing.lacking)
        not_met.update(each.standing.not_met)
    found = [Shared(requirement(id), n, not_met[id]) for id, n in lacking.items() if n >= MANY]
    return sorted(found, key=_order)


def _order(gap: Shared) -> tuple[bool, int, bool, int, str]:
    must = gap.asked.strength is Strength.MUST
    return not gap.is_law, -gap.schools, not must, -gap.not_met, gap.asked.id


def lacking(rows: Sequence[Row], id: str) -> list[Lacking]:
    """The schools that lack a requirement, those that do not meet it first."""
    found = [
        Lacking(each, line)
        for each in rows
        if (line := each.standing.lines.get(id)) and line.is_gap
    ]
    return sorted(found, key=lambda each: each.line.verdict != Verdict.NOT_MET)
