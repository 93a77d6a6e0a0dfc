"""A ticket, what happened to it, and what was said about it."""

from .aids import ExamRoom, Phrase, Rule
from .events import Event
from .messages import Message, Said
from .tickets import Ticket, TicketQuerySet, reference
from .together import Link, Step

__all__ = [
    "Event",
    "ExamRoom",
    "Link",
    "Message",
    "Phrase",
    "Rule",
    "Said",
    "Step",
    "Ticket",
    "TicketQuerySet",
    "reference",
]
