"""The socket for links: what other rooms offer beside the list of a register."""

from collections.abc import Callable

from fingerpost.foundation.actor import Actor

from .declaration import Register

Link = tuple[str, str]
"""What it is called, and where it is."""
Offer = Callable[[Register, Actor], Link | None]

OFFERS: list[Offer] = []


def offer(read: Offer) -> Offer:
    """Put a link beside the list of every register that the answer names one for."""
    OFFERS.append(read)
    return read


def links_of(register: Register, actor: Actor) -> list[Link]:
    """Where else somebody may go from the list."""
    return [found for read in OFFERS if (found := read(register, actor))]
