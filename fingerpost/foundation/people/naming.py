"""People by the names that rows of registers say, such as the owner of a system."""

from collections.abc import Collection, Sequence

from fingerpost.foundation.now import today
from fingerpost.foundation.registers.named import Bearers, Named

from .directory import Directory
from .models import Person

MOST = 300


def _bearers(names: Collection[str]) -> Bearers:
    found = Person.objects.all().present(today()).filter(name_key__in=names)
    return [(each.name_key, each) for each in found]


def _known() -> Sequence[str]:
    return sorted({person.name for person in Directory(today()).people})[:MOST]


def person_in(key: str) -> Named:
    """A text that names somebody of the list of people, to whom a key points."""
    return Named(key, _bearers, _known)
