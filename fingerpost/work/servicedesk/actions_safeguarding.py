"""Taking out of IT's sight what IT should never have been told."""

from collections.abc import Iterator, Sequence

from fingerpost.foundation.actions import action, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import call_off
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.ui.filters import written_moment

from . import steps
from .choices import EventKind, Status
from .deciding import APPROVALS
from .incoming import read
from .incoming.models import Arrival
from .mailboxes.models import Mailbox
from .models import Event, Message, Step, Ticket
from .models.tickets import WRITTEN
from .worries.actions import take_over
from .worries.models import Worry

MOVED = "Passed on to those who answer for safeguarding"


@action("desk.move_to_safeguarding")
def move_to_safeguarding(actor: Actor, ticket: Ticket) -> Worry:
    """Give a ticket's words, messages and files to those who answer for safeguarding.

    The ticket stays, closed and empty; e-mail about it goes from here at once, and from every
    mailbox when that is next read.
    Raises worries.actions.NobodyToTell where nobody is named.
    """
    row = steps.held(ticket)
    if row.summary == MOVED:
        raise DomainError(f"{row.reference} was passed on already.")
    said = list(Message.objects.all().of(row))
    listed = list(Step.objects.all().of(row))
    happened = list(Event.objects.all().of(row).exclude(reason=""))
    files = list(StoredFile.objects.all().of(row))
    mail = list(Arrival.objects.filter(ticket=row))
    written = [*_words(row, [each.words for each in listed], happened, said), *_mailed(mail)]
    words = "\n\n".join(written)
    worry = take_over(actor, request=row.reference, words=words, files=files, mail=_held(mail))
    remove_many(Message, said)
    remove_many(Step, listed)
    remove_many(Arrival, mail)
    for each in happened:
        alter(each, {"reason": ""})
    call_off(actor, APPROVALS, [row])
    emptied = {"summary": MOVED, **dict.fromkeys(WRITTEN, "")}
    steps.change(
        row,
        {
            **emptied,
            "status": Status.CLOSED,
            "is_sensitive": True,
            "until": None,
            "resolved_at": None,
        },
    )
    steps.happened(actor, row, EventKind.CLOSED, reason=MOVED)
    return worry


def _words(
    row: Ticket, listed: Sequence[str], happened: Sequence[Event], said: Sequence[Message]
) -> Iterator[str]:
    """All that was written, and by whom."""
    room = f", {row.room_key}" if row.room_key else ""
    yield f"{row.who}{room}, {written_moment(row.opened_at)}: {row.summary}"
    texts = (name for name in WRITTEN if name != "priority_reason")  # an event says that one
    yield from filter(None, (getattr(row, name) for name in texts))
    yield from listed
    for event in happened:
        yield f"{event.by}, {written_moment(event.at)}: {event.reason}"
    for message in said:
        yield f"{message.by}, {written_moment(message.at)}: {message.text}"


def _mailed(mail: Sequence[Arrival]) -> Iterator[str]:
    """What e-mail said that is no message of the ticket, and which files came with it."""
    for each in mail:
        if each.waits:
            yield f"{each.sender}, {written_moment(each.at)}: {each.words}"
        if names := [file.name for file in read(bytes(each.as_it_came)).files]:
            yield f"Files of an e-mail: {', '.join(names)}"


def _held(mail: Sequence[Arrival]) -> list[tuple[str, str]]:
    """Every mailbox with every e-mail: which of them brought it nobody knows any more."""
    boxes = list(Mailbox.objects.order_by("pk").values_list("address", flat=True))
    return [(box, each.message_id) for box in boxes for each in mail]
