"""The socket for what somebody still holds: shown, and handed over, when they leave.

A room above plugs in from its own holding.py, which is read at start-up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.actor import Actor

from .models import Person

Read = Callable[[Person], Sequence[str]]
HandOver = Callable[[Actor, Person, Person], None]
Bar = Callable[[Actor, Person], None]


@dataclass(frozen=True, slots=True)
class Holding:
    """A kind of thing that somebody holds: its heading, what there is, and how it changes hands."""

    word: str
    title: str
    read: Read
    hand_over: HandOver


@dataclass(frozen=True, slots=True)
class StillHeld:
    """What one person holds of one kind."""

    title: str
    lines: Sequence[str]


HOLDINGS: dict[str, Holding] = {}
"""By word."""
BARS: list[Bar] = []
"""What raises, with the reason, when somebody may not leave yet."""


def holds(word: str, title: str, *, hand_over: HandOver) -> Callable[[Read], Read]:
    """Declare a kind of thing that somebody holds; one declared twice stops the site."""

    def plug_in(read: Read) -> Read:
        if word in HOLDINGS:
            raise ImproperlyConfigured(f"Two holdings are called {word}.")
        HOLDINGS[word] = Holding(word, title, read, hand_over)
        return read

    return plug_in


def bars_leaving(bar: Bar) -> Bar:
    """Declare what somebody has to settle before they may leave."""
    BARS.append(bar)
    return bar


def still_held(person: Person) -> list[StillHeld]:
    """Everything that a person holds."""
    found = ((each.title, each.read(person)) for each in HOLDINGS.values())
    return [StillHeld(title, lines) for title, lines in found if lines]


def hand_all_over(actor: Actor, person: Person, to: Person) -> None:
    """Give everything that a person holds to somebody else."""
    for each in HOLDINGS.values():
        each.hand_over(actor, person, to)


def refuse_too_early(actor: Actor, person: Person) -> None:
    """Raise if something has to be settled before somebody leaves."""
    for bar in BARS:
        bar(actor, person)
