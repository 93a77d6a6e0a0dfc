"""The letters to whoever asked: their subject names the room and never what was asked."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.mail.letters import Words, letter

from .incoming.tokens import mark
from .models import Event, Message, Ticket


@letter("reply", "IT support replied to a request")
def replied(message: int) -> Words | None:
    """Nothing once the reply is gone."""
    said = Message.objects.select_related("ticket__room").filter(pk=message).first()
    if said is None:
        return None
    words = (f"{said.by} replied to your request {said.ticket.reference}:", said.text)
    return Words(_subject(said.ticket, "a reply"), words, _link(said.ticket, "Read and answer"))


@letter("resolved", "IT support resolved a request")
def resolved(event: int) -> Words | None:
    """Nothing once it was opened again, or is gone."""
    end = Event.objects.select_related("ticket__room").filter(pk=event).first()
    if end is None or end.ticket.is_open or not end.ticket.resolution:
        return None
    ticket = end.ticket
    said = f"{end.by} says that {ticket.reference} is done: {ticket.resolution}"
    then = "Please say whether it works. If it does not, open it again there."
    return Words(_subject(ticket, "done"), (said, then), _link(ticket, "Say whether it works"))


def _subject(ticket: Ticket, what: str) -> str:
    """What the log of letters keeps as well, so it says nothing that may have to go; an answer
    finds its request by the mark."""
    where = f" ({ticket.room_key})" if ticket.room_key else ""
    return f"{ticket.reference}{where}: {what} {mark(ticket.organisation_id, ticket.number)}"


def _link(ticket: Ticket, label: str) -> tuple[str, str]:
    return label, settings.PUBLIC_URL + reverse("portal:show", args=[ticket.pk])
