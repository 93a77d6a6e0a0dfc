"""What other rooms of the house know of tickets."""

from typing import Any

from fingerpost.foundation.places.models import Room
from fingerpost.foundation.places.references import follows, stays

from .models import ExamRoom, Ticket


def where(ticket: Any, room: Room) -> dict[str, Any]:
    """What a ticket says of its room once that is called otherwise."""
    return {"room_key": room.label[:260]}


follows(Ticket, where)
stays(ExamRoom)
