"""What is under way about a requirement: what was asked of somebody, and who doubts the verdict."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.about import Asked, about_requirement


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The open things of one requirement, as its page shows them to one reader."""

    asked_of: list[Asked]
    doubts: list[Asked]

    @property
    def until(self) -> date | None:
        """The day by which the last of what was asked is to be done."""
        return max((each.to_do.due_on for each in self.asked_of), default=None)


def under_way(actor: Actor, ids: Iterable[str]) -> UnderWay:
    """What is open about a requirement, under each id that it has or had."""
    found = [each for id in ids for each in about_requirement(actor, id)]
    return UnderWay(
        [each for each in found if not each.to_do.is_doubt],
        [each for each in found if each.to_do.is_doubt],
    )
