"""What one edition asks otherwise than the one before, in plain words. No database."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .catalogue import Cadence, Requirement
from .wording import CADENCES, STRENGTHS


class Change(StrEnum):
    """What became of a requirement, as the heading of a page says it."""

    NEW = "New"
    REWORDED = "Now asks something else"
    STRENGTH = "Asked more or less firmly"
    CADENCE = "Asked at other times"
    MOVED = "Moved to another place"
    GONE = "Asked no more"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed, about a requirement as it is now, or as it last was."""

    change: Change
    asked: Requirement
    before: Requirement | None = None

    @property
    def said(self) -> str:
        """What changed, in a sentence; where it is new or gone the heading says it all."""
        if self.before is None:
            return ""
        if self.change is Change.REWORDED:
            return f"Was: {self.before.asks}"
        if self.change is Change.STRENGTH:
            now, before = STRENGTHS[self.asked.strength], STRENGTHS[self.before.strength]
            return f"Now “{now}” instead of “{before}”."
        if self.change is Change.CADENCE:
            return f"Now {_often(self.asked.cadence)} instead of {_often(self.before.cadence)}."
        return f"Was {self.before.id}."


def differences(
    before: Iterable[Requirement], after: Iterable[Requirement]
) -> dict[Change, list[Difference]]:
    """What changed from one edition to the next, by kind, in the order of the page."""
    old, new = ({each.id: each for each in every} for every in (before, after))
    gone = [each for each in old.values() if each.id not in new]
    found: list[Difference] = []
    for asked in new.values():
        if asked.id in old:
            found += _changes(old[asked.id], asked)
        elif was := next((each for each in gone if each.asks == asked.asks), None):
            gone.remove(was)
            found.append(Difference(Change.MOVED, asked, was))
        else:
            found.append(Difference(Change.NEW, asked))
    found += [Difference(Change.GONE, asked) for asked in gone]
    return {
        change: those for change in Change if (those := [d for d in found if d.change is change])
    }


def _changes(before: Requirement, after: Requirement) -> Iterable[Difference]:
    """What changed of one requirement that both editions have."""
    if after.asks != before.asks:
        yield Difference(Change.REWORDED, after, before)
    if after.strength is not before.strength:
        yield Difference(Change.STRENGTH, after, before)
    if after.cadence is not before.cadence:
        yield Difference(Change.CADENCE, after, before)


def _often(cadence: Cadence | None) -> str:
    return CADENCES[cadence] if cadence else "at no set time"
