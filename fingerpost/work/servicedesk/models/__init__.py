"""A ticket, what happened to it, and what was said about it."""

from .events import Event
from .messages import Message, Said
from .tickets import Ticket, TicketQuerySet, reference

__all__ = ["Event", "Message", "Said", "Ticket", "TicketQuerySet", "reference"]
