"""The socket for days that are stored: what is counted again when the school's year changes."""

from collections.abc import Callable

from fingerpost.foundation.actor import Actor

Follow = Callable[[Actor], object]
"""Counts the days of some rows again, within the deed that changed the year."""

_FOLLOW: list[Follow] = []


def follows(count_again: Follow) -> None:
    """Have stored days counted again whenever the year changes."""
    _FOLLOW.append(count_again)


def tell(actor: Actor) -> None:
    """Have everything counted again that rests on the year."""
    for count_again in _FOLLOW:
        count_again(actor)
