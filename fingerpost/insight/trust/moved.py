"""What moved in the schools of a trust since a day, for better or worse, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.past import Known
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.judging.rules import RANK
from fingerpost.standards.verdicts import Verdict

from .reading import Row
from .standing import NOT_BEGUN, Before, Cell, Standing, before

BETTER, WORSE, MIXED, BEGUN, CLOSED = "better", "worse", "better and worse", "begun", "closed"
NOTHING_SHOWS_IT = "Nothing shows it any more."


@dataclass(frozen=True, slots=True)
class Change:
    """One requirement that is not what it was."""

    asked: Requirement
    before: Verdict
    now: Verdict
    because: str

    @property
    def is_better(self) -> bool:
        return RANK[self.now] > RANK[self.before]


@dataclass(frozen=True, slots=True)
class Move:
    """A family of a school that is not what it was, or in which requirements are not."""

    row: Row
    cell: Cell
    before: str
    now: str
    changes: Sequence[Change]

    @property
    def way(self) -> str:
        """In a word, what became of it: of the family, or else of what is in it."""
        if self.before == NOT_BEGUN:
            return BEGUN
        if self.now == NOT_BEGUN:
            return CLOSED
        if self.now != self.before:
            better = RANK[Verdict(self.now)] > RANK[Verdict(self.before)]
            return BETTER if better else WORSE
        ways = {each.is_better for each in self.changes}
        return MIXED if len(ways) > 1 else BETTER if ways == {True} else WORSE

    @property
    def is_turn(self) -> bool:
        """Whether the family itself stands otherwise."""
        return self.now != self.before


def moves(rows: Sequence[Row], since: date) -> list[Move]:
    """What is not as it was when a day began: families that turned come first, the worse before.

    A school counts from the first day on which it belonged to the trust.
    """
    known = Known(since - timedelta(days=1))
    found = [
        move
        for each in rows
        if each.member.since <= known.day
        for move in _moves(each, before(each.school, known))
    ]
    return sorted(
        found, key=lambda each: (not each.is_turn, each.way != WORSE, each.row.school.name)
    )


def _moves(row: Row, was: Before) -> list[Move]:
    found = []
    for slug, cell in row.standing.cells.items():
        kind, changes = was.kinds.get(slug, NOT_BEGUN), _changes(row.standing, was, cell)
        if changes or _counts(kind, cell.kind):
            found.append(Move(row, cell, kind, cell.kind, changes))
    return found


def _counts(was: str, now: str) -> bool:
    """Whether it is a move: what does not apply is neither better nor worse."""
    return was != now and Verdict.NOT_APPLICABLE not in (was, now)


def _changes(now: Standing, was: Before, cell: Cell) -> list[Change]:
    """The requirements of a family that turned, the worse ones first."""
    found = []
    for asked in cell.family.requirements:
        line = now.lines.get(asked.id)
        then = was.verdicts.get(asked.id, Verdict.NOT_EVIDENCED)
        verdict = line.verdict if line else Verdict.NOT_EVIDENCED
        if _counts(then, verdict):
            because = line.because if line else NOTHING_SHOWS_IT
            found.append(Change(asked, then, verdict, because))
    return sorted(found, key=lambda each: each.is_better)
