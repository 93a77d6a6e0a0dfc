"""The socket for what waits for one person by name or role, such as decisions of theirs.

An app plugs in from its own falling_due.py, which is read at start-up.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import MATRIX

from .falling import Due

Read = Callable[[Actor, date], Iterable[Due]]
"""Takes somebody and today; answers what waits for them until they have done it."""


@dataclass(frozen=True, slots=True)
class Waits:
    """A kind of things that wait for people, and the page on which they all are."""

    title: str
    page: str
    view: str
    read: Read
    offered: Callable[[Actor], bool]
    """Whether the page is of use to somebody who may see it."""


WAITS: list[Waits] = []


def to_all(actor: Actor) -> bool:
    """Offered to whoever may see it."""
    return True


def waits(
    title: str, *, page: str, view: str, offered: Callable[[Actor], bool] = to_all
) -> Callable[[Read], Read]:
    """Declare something that waits for people; seen by nobody, it stops the site."""

    def plug_in(read: Read) -> Read:
        if view not in MATRIX:
            raise ImproperlyConfigured(f"{title} asks for {view}, which nobody is granted.")
        WAITS.append(Waits(title, page, view, read, offered))
        return read

    return plug_in


def waits_for(actor: Actor, today: date) -> list[Due]:
    """Everything that other rooms know to wait for somebody, the soonest first."""
    found = [due for each in _seen_by(actor) for due in each.read(actor, today)]
    return sorted(found, key=lambda each: (each.on, each.title))


def pages_of(actor: Actor) -> list[tuple[str, str]]:
    """(title, address) of the pages on which somebody finds all that waits, and what is over."""
    seen = [each for each in _seen_by(actor) if each.offered(actor)]
    return [(each.title, reverse(each.page)) for each in seen]


def _seen_by(actor: Actor) -> list[Waits]:
    return [each for each in WAITS if actor.may(each.view)]
