"""The letters to whoever asked: their subject names the room and never what was asked."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.mail.letters import Words, letter
from fingerpost.foundation.ui.filters import plural

from . import rules
from .choices import Status
from .faces import reading as faces
from .incoming.tokens import mark
from .mailboxes.models import Mailbox
from .models import Event, Message, Ticket


@letter("received", "A request by e-mail has come in")
def received(ticket: int) -> Words | None:
    """Nothing once the request is over, or is gone."""
    made = Ticket.objects.select_related("room").filter(pk=ticket).first()
    if made is None or not made.is_open:
        return None
    said = f"Your e-mail is request {made.reference} now, and stands in the queue of IT support."
    then = "To add something, answer this letter or open the request."
    once = "What else you send within the hour is taken in too, without another letter like this."
    return Words(
        _subject(made, "it has come in"),
        (said, then, once),
        _link(made, "See how it stands"),
        _reads(),
    )


@letter("reply", "IT support replied to a request")
def replied(message: int) -> Words | None:
    """Nothing once the reply is gone."""
    said = Message.objects.select_related("ticket__room").filter(pk=message).first()
    if said is None:
        return None
    words = (f"{said.by} replied to your request {said.ticket.reference}:", said.text)
    link = _link(said.ticket, "Read and answer")
    return Words(_subject(said.ticket, "a reply"), words, link, _reads())


@letter("resolved", "IT support resolved a request")
def resolved(event: int) -> Words | None:
    """Nothing once it was opened again, or is gone."""
    end = Event.objects.select_related("ticket__room").filter(pk=event).first()
    if end is None or end.ticket.is_open or not end.ticket.resolution:
        return None
    ticket = end.ticket
    said = f"{end.by} says that {ticket.reference} is done: {ticket.resolution}"
    then = "Please say whether it works. If it does not, open it again there."
    face = faces.of(ticket)
    how = "How was it? Two faces, without signing in, and you need not answer: "
    more = (how + faces.address_of(face),) if face else ()
    link = _link(ticket, "Say whether it works")
    return Words(_subject(ticket, "done"), (said, then, *more), link, _reads())


@letter("prompt", "IT support waits for an answer")
def prompted(event: int) -> Words | None:
    """Nothing once it goes on, or is gone."""
    asked = Event.objects.select_related("ticket__room").filter(pk=event).first()
    if asked is None or asked.ticket.status != Status.WAITING_USER:
        return None
    ticket = asked.ticket
    said = f"IT support waits for your answer about {ticket.reference} and cannot go on without it."
    days = plural(rules.days_to_give_up(), "working day", "working days")
    then = f"Without an answer the request ends after {days}. You can open it again then."
    link = _link(ticket, "Answer")
    return Words(_subject(ticket, "we wait for you"), (said, then), link, _reads())


@letter("step", "Time runs out for a request to IT")
def time_runs_out(event: int) -> Words | None:
    """Nothing once the request is over, or is gone. It says nothing of what was asked."""
    told = Event.objects.select_related("ticket__room").filter(pk=event).first()
    if told is None or not told.ticket.is_open:
        return None
    ticket = told.ticket
    said = f"{ticket.reference} ({ticket.get_priority_display()}): {told.reason}."
    why = "You are told because what was agreed with IT support says so."
    where = f" ({ticket.room})" if ticket.room else ""
    page = settings.PUBLIC_URL + reverse("desk:show", args=[ticket.pk])
    return Words(f"{ticket.reference}{where}: time runs out", (said, why), ("Open it", page))


def _subject(ticket: Ticket, what: str) -> str:
    """What the log of letters keeps as well, so it says nothing that may have to go; an answer
    finds its request by the mark."""
    where = f" ({ticket.room_key})" if ticket.room_key else ""
    return f"{ticket.reference}{where}: {what} {mark(ticket.organisation_id, ticket.number)}"


def _reads() -> str:
    """Where an answer is taken in: the first mailbox that is read, or where letters come from."""
    read = Mailbox.objects.filter(is_on=True).order_by("pk").values_list("address", flat=True)
    return read.first() or ""


def _link(ticket: Ticket, label: str) -> tuple[str, str]:
    return label, settings.PUBLIC_URL + reverse("portal:show", args=[ticket.pk])
