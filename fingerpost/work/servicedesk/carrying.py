"""Tickets carry photos and files, for those who may read them; of a sensitive one on the record."""

from fingerpost.foundation.files.carriers import carries

from .involved import may_read
from .models import Ticket


def is_sensitive(ticket: Ticket) -> bool:
    """Whether reading its files goes on the record."""
    return ticket.is_sensitive


carries(
    Ticket,
    word="ticket",
    view="desk.ask",
    change="desk.answer",
    page="desk:show",
    is_restricted=is_sensitive,
    is_open_to=may_read,
)
