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
    heading: tuple[str, str]
    """What stands above it under "Waiting for me", and in the weekly letter."""


WAITS: list[Waits] = []
TO_DECIDE = ("For me to decide", "You are asked to decide")


def to_all(actor: Actor) -> bool:
    """Offered to whoever may see it."""
    return True


def waits(
    title: str,
    *,
    page: str,
    view: str,
    offered: Callable[[Actor], bool] = to_all,
    heading: tuple[str, str] = TO_DECIDE,
) -> Callable[[Read], Read]:
    """Declare something that waits for people; seen by nobody, it stops the site."""

    def plug_in(read: Read) -> Read:
        if view not in MATRIX:
            raise ImproperlyConfigured(f"{title} asks for {view}, which nobody is granted.")
        WAITS.append(Waits(title, page, view, read, offered, heading))
        return read

    return plug_in


def waits_for(actor: Actor, today: date) -> list[Due]:
    """Everything that other rooms know to wait for somebody, the soonest first."""
    return _in_order(due for dues in under_headings(actor, today).values() for due in dues)


def under_headings(actor: Actor, today: date) -> dict[tuple[str, str], list[Due]]:
    """The same under the headings of its kinds; a heading under which nothing waits is left out."""
    found: dict[tuple[str, str], list[Due]] = {}
    for each in _seen_by(actor):
        found.setdefault(each.heading, []).extend(each.read(actor, today))
    return {heading: _in_order(dues) for heading, dues in found.items() if dues}


def pages_of(actor: Actor) -> list[tuple[str, str]]:
    """(title, address) of the pages on which somebody finds all that waits, and what is over."""
    seen = [each for each in _seen_by(actor) if each.offered(actor)]
    return [(each.title, reverse(each.page)) for each in seen]


def _seen_by(actor: Actor) -> list[Waits]:
    return [each for each in WAITS if actor.may(each.view)]


def _in_order(dues: Iterable[Due]) -> list[Due]:
    return sorted(dues, key=lambda each: (each.on, each.title))
