"""Words that the desk uses again and again, filled in for one ticket."""

from functools import cache
from pathlib import Path

from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.written import written

from .models import Phrase, Ticket

FIELDS = {
    "{name}": "whoever asked",
    "{reference}": "the number of the request",
    "{room}": "the room",
    "{thing}": "the thing that it is about",
}


def resolutions() -> list[str]:
    """What was done, as buttons offer it: the school's own phrases, or else the usual ones."""
    return [phrase.text for phrase in _resolving()] or _usual()


def filled(text: str, ticket: Ticket) -> str:
    """A phrase with its fields filled in for a ticket."""
    said = {
        "{name}": ticket.who,
        "{reference}": ticket.reference,
        "{room}": ticket.room_key or "your room",
        "{thing}": ticket.asset.name if ticket.asset else "it",
    }
    for field, words in said.items():
        text = text.replace(field, words)
    return text


@cache
def _usual() -> list[str]:
    return list(written(Path(__file__).with_name("usual.yaml"))["resolutions"])


_resolving = Prepared(lambda: Phrase.objects.all().resolving())
