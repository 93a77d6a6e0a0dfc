"""What a search answers: hits of one kind in a group, the groups by how well they answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from fingerpost.foundation.registers.across import Rank

from .asked import Pieces

FEW = 5
"""So many of each kind are shown beside those of other kinds."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that is found: what it is called, where it is, and why it was found."""

    title: Pieces
    url: str
    label: str = ""
    """Its reference or id."""
    why: tuple[tuple[str, Pieces], ...] = ()
    """(what says so, what it says)."""
    note: str = ""
    """That it is archived, or no longer stands."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is found of one kind, the best first."""

    word: str
    """Names the kind in an address."""
    title: str
    rank: Rank
    hits: Sequence[Hit]
    total: int
    more: bool = False
    """Whether there are more than the total."""
    list_url: str = ""
    """Where the same is shown as a list of its own."""

    @property
    def count(self) -> str:
        """How many are found: "12", "more than 50"."""
        return f"more than {self.total}" if self.more else str(self.total)


def shown(kind: str, word: str) -> int:
    """How many hits of a kind are shown beside the others, or when it alone is asked for."""
    return FEW if kind != word else 10 * FEW
