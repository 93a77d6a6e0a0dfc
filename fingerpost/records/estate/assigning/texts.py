"""What the register says in words of people and places, and what that could mean."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold

from ..models import Asset
from ..preparing import LINKS
from ..whereabouts import meanings

MOST = 100


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand in the register: of how many assets, and what bears just that name."""

    words: str
    count: int
    proposal: str


def texts(name: str) -> list[Text]:
    """The texts without a link, those that stand most often first; `name` is holder or room."""
    known, labels = meanings()[name], _labels(name)
    counted = unlinked(name).annotate(n=Count("pk"))
    found: dict[str, tuple[str, int]] = {}
    for words, n in sorted(counted, key=lambda row: (-row[1], row[0])):
        first, so_far = found.get(fold(words), (words, 0))
        found[fold(words)] = first, so_far + n
    made = [
        Text(words, n, labels[known[key].pk] if key in known else "")
        for key, (words, n) in found.items()
    ]
    return sorted(made, key=lambda each: (not each.proposal, -each.count))[:MOST]


def unlinked(name: str) -> "QuerySet[Asset, Any]":
    """The different texts that no link explains, as rows of one."""
    text = LINKS[name]
    held = Asset.objects.held().filter(**{name: None}).exclude(**{text: ""})
    return held.values_list(text).distinct().order_by()


def named(name: str, words: str) -> Any:
    """The person or the room of a label or a sole name; nothing for no words."""
    if not words.strip():
        return None
    thing = meanings()[name].get(fold(words))
    if thing is None:
        where = "list of people" if name == "holder" else "list of rooms"
        raise DomainError(f"“{words}” is not on the {where}. Choose one that is, or clear the box.")
    return thing


def labels(name: str) -> list[str]:
    """Everybody or every room, as they are offered."""
    return list(_labels(name).values())


def _labels(name: str) -> dict[int, str]:
    if name == "holder":
        directory = Directory(today())
        return {person.pk: directory.label(person) for person in directory.people}
    return dict(Room.objects.in_use().order_by("label").values_list("pk", "label"))
