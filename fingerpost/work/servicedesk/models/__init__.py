"""A ticket, what happened to it, and what was said about it."""

from .aids import ExamRoom, Phrase
from .events import Event
from .messages import Message, Said
from .tickets import Ticket, TicketQuerySet, reference

__all__ = [
    "Event",
    "ExamRoom",
    "Message",
    "Phrase",
    "Said",
    "Ticket",
    "TicketQuerySet",
    "reference",
]
