"""The socket for errands: what other rooms do with the rows that a list shows, such as labels.

An app plugs in from its own panels.py. Its page is asked with the address of the list, and finds
the rows with `alike.chosen`.
"""

from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.actor import Actor

from .declaration import Register


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to do with many rows of a register."""

    register: str
    """The word of the register."""
    title: str
    """What the list calls it: "Print labels"."""
    page: str
    """The name of the page that does it."""
    deed: str


ERRANDS: list[Errand] = []


def errand(register: str, *, title: str, page: str, deed: str) -> None:
    """Offer something to do with the rows of a register; the same page twice stops the site."""
    if any(each.page == page and each.register == register for each in ERRANDS):
        raise ImproperlyConfigured(f"{page} is offered twice for {register}.")
    ERRANDS.append(Errand(register, title, page, deed))


def errands_of(register: Register, actor: Actor) -> list[Errand]:
    """What somebody may do with the rows of a register."""
    return [each for each in ERRANDS if each.register == register.word and actor.may(each.deed)]
