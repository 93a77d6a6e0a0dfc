"""What is told to everybody, and how verdicts moved. No database."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fingerpost.foundation.ui.filters import WORDS, plural
from fingerpost.standards.judging.rules import RANK
from fingerpost.standards.verdicts import Verdict

BETTER, WORSE, FOUND = "better", "worse", "not met at the first look"
WAYS = (BETTER, WORSE, FOUND)


def few(count: int, one: str, many: str, smallest: int) -> str:
    """A count of people, or of things that people hold, as the public part may tell it.

    Below the smallest count the number is not said, because it could point at somebody.
    """
    if not count:
        return f"no {many}"
    if count < smallest:
        return f"fewer than {WORDS[smallest].lower() if smallest < len(WORDS) else smallest} {many}"
    return plural(count, one, many)


@dataclass(frozen=True, slots=True)
class Move:
    """A requirement that stands otherwise than it did."""

    requirement: str
    before: Verdict
    now: Verdict

    @property
    def way(self) -> str:
        """What became of it: a first look that finds it lacking is no fall."""
        if RANK[self.now] > RANK[self.before]:
            return BETTER
        return FOUND if self.before == Verdict.NOT_EVIDENCED else WORSE


def moves(before: Mapping[str, str], now: Mapping[str, str]) -> list[Move]:
    """What moved among what was counted then and is now; what does not apply never moves."""
    found = []
    for id, verdict in now.items():
        then = before.get(id)
        if then in RANK and verdict in RANK and then != verdict:
            found.append(Move(id, Verdict(then), Verdict(verdict)))
    return found


def moved(found: Iterable[Move]) -> str:
    """ "2 better, 1 worse"; "as before" where nothing moved."""
    ways = Counter(each.way for each in found)
    return ", ".join(f"{ways[way]} {way}" for way in WAYS if ways[way]) or "as before"
