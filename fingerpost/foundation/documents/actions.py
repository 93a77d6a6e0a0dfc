"""Putting on the record that something was printed."""

from collections.abc import Callable
from functools import cache
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail


@cache
def printing(deed: str) -> Callable[..., None]:
    """The action that accounts for a print under the deed of its document."""

    @action(deed)
    def note_print(actor: Actor, /, **details: Any) -> None:
        """Put on the record what was printed, and the hash of what it said."""
        trail.note_many([], **details)

    return note_print
