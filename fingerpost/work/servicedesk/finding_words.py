"""Requests are found by their words, by those who see the queue."""

from collections.abc import Sequence

from fingerpost.foundation.search.declaration import Beside, Findable, Part, findable

from .models import Message, Ticket

PARTS = (
    Part(("summary",), is_title=True),
    Part(
        ("description", "resolution", "tags", "workaround"),
        beside=Beside(Message, "ticket", ("text",)),
    ),
)


def parts() -> Sequence[Part]:
    """What a request says, and what was said about it."""
    return PARTS


findable(Findable(Ticket, "it", parts))
