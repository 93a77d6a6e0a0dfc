"""A ticket, what happened to it, and what was said about it."""

from .aids import EffortNoting, ExamRoom, Phrase, Rule
from .events import Event
from .messages import Message, Said
from .tickets import Ticket, TicketQuerySet, reference
from .together import Link, Step

__all__ = [
    "EffortNoting",
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
