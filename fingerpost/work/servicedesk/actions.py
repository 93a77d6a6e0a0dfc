"""Asking IT for something, and everything that is said and changed about it."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.registers.verbs import number
from fingerpost.records.estate.models import Asset

from . import steps
from .actions_deciding import follow_up
from .choices import Asker, Channel, EventKind, Kind, Status
from .expectations.rules import priority_of
from .handing import taker_of
from .involved import concerns
from .models import Event, Message, Said, Ticket
from .telling import tell_of_reply
from .timing import matrix_on

ROOMLESS = (Channel.EMAIL, Channel.IMPORT, Channel.SYSTEM, Channel.STICKER)
"""What comes in these ways cannot be asked for its room."""
NO_ROOM = "Choose the room, so that somebody can come"
DESCRIBES = (
    "kind",
    "summary",
    "description",
    "room",
    "elsewhere",
    "asset",
    "system",
    "contract",
    "tags",
    "is_sensitive",
)
TEXTS = ("summary", "description", "elsewhere", "tags")
"""Of these the record keeps no copy."""
WEIGHS = ("impact", "urgency", "a_class_waits", "raised_by")


@action("desk.ask")
def ask(
    actor: Actor,
    /,
    *,
    summary: str,
    room: Room | None = None,
    elsewhere: str = "",
    requester: Person | None = None,
    asker: str = "",
    asset: Asset | None = None,
    channel: str = Channel.PORTAL,
    **told: Any,
) -> Ticket:
    """Open a ticket. Without a requester or a kind of asker it is whoever acts that asks.

    `elsewhere` says in words where it is that is no room of the list; a thing is where its register
    says, unless somebody says otherwise. `told` is any of kind,
    description, year_group, on_behalf_of, system, contract, tags, impact, urgency, a_class_waits,
    raised_by and is_sensitive.
    """
    if asset:
        room, elsewhere = room or asset.room, elsewhere or asset.location
    needs_room = channel not in ROOMLESS and told.get("kind") != Kind.QUESTION
    if needs_room and room is None and not elsewhere:
        raise ValidationError({"room": NO_ROOM})
    if requester is None and not asker:
        requester = steps.person_of(actor)
    ticket = Ticket(
        organisation=actor.organisation,
        summary=summary,
        room=room,
        elsewhere="" if room else elsewhere,
        asset=asset,
        requester=requester,
        asker="" if requester else asker or Asker.UNKNOWN,
        channel=channel,
        opened_at=now(),
        opened_by=actor.name,
        opened_account=actor.account_id,
        **told,
    )
    ticket.priority = usual(ticket)
    if taker := taker_of(ticket):
        ticket.assignee, ticket.assignee_account = taker.account.name, taker.account.pk
    number(actor, [ticket])
    ticket.keep_keys()
    steps.enter(ticket)
    steps.happened(actor, ticket, EventKind.OPENED, priority=ticket.priority)
    if taker:
        steps.happened(actor, ticket, EventKind.TAKEN, reason=f"With {ticket.assignee}, by a rule")
    return ticket


@action("desk.reply")
def reply(actor: Actor, ticket: Ticket, *, text: str) -> Message:
    """Write to the person who asked; whoever replies first takes the ticket on."""
    row = steps.held(ticket)
    first = not Event.objects.filter(ticket=row, kind=EventKind.RESPONDED).exists()
    if row.is_open:
        steps.take_on(actor, row)
    if first:
        steps.happened(actor, row, EventKind.RESPONDED)
    message = steps.say(actor, row, Said.REPLY, text)
    tell_of_reply(actor, row, message)
    return message


@action("desk.note")
def note(actor: Actor, ticket: Ticket, *, text: str) -> Message:
    """Note something for IT alone."""
    return steps.say(actor, steps.held(ticket), Said.NOTE, text)


@action("desk.answer")
def answer(actor: Actor, ticket: Ticket, *, text: str) -> Message:
    """Say more about what one asked for; a ticket that waited for it goes on."""
    row = steps.held(ticket)
    if not concerns(actor, row):
        raise NotAllowed("Only those whom this request concerns answer here.")
    if row.is_open and row.status != Status.WAITING_APPROVAL:
        steps.go_on(actor, row, reason="The person who asked has answered")
    return steps.say(actor, row, Said.ANSWER, text)


@action("desk.change")
def change(actor: Actor, /, ticket: Ticket, **values: Any) -> Ticket:
    """Change what a ticket says of the thing, the room, whom it holds up and how badly.

    The priority follows, unless somebody set it with a reason. Who asked never changes.
    """
    if unknown := values.keys() - {*DESCRIBES, *WEIGHS}:
        raise ValueError(f"A ticket does not change its {sorted(unknown)}.")
    row = steps.held_open(ticket)
    changed = steps.change(row, values)
    if not changed:
        raise DomainError("There is nothing to save: no entry differs from the ticket.")
    _note_new_words(actor, row, changed)
    follow_up(actor, row)
    weigh_anew(actor, row)
    return row


def _note_new_words(actor: Actor, row: Ticket, changed: Sequence[str]) -> None:
    """Note which words changed, and never what they said: a name may have been taken out."""
    fields = [Ticket._meta.get_field(name) for name in changed if name in TEXTS]
    if fields:
        said = "; ".join(str(each.verbose_name) for each in fields)  # type: ignore[union-attr]
        steps.happened(actor, row, EventKind.REWORDED, reason=said)


@action("desk.prioritise")
def prioritise(actor: Actor, ticket: Ticket, *, priority: int, reason: str) -> None:
    """Set another priority than the usual one, and say why."""
    if not reason.strip():
        raise ValidationError({"reason": "Say why, so that the others understand"})
    row = steps.held_open(ticket)
    steps.change(row, {"priority_reason": reason.strip()})
    _prioritise(actor, row, priority, reason.strip())


def weigh_anew(actor: Actor, row: Ticket) -> None:
    """Let the priority follow what a ticket says by now, unless somebody set it with a reason."""
    if not row.priority_reason:
        _prioritise(actor, row, usual(row), "")


def _prioritise(actor: Actor, row: Ticket, priority: int, reason: str) -> None:
    if steps.change(row, {"priority": priority}):
        steps.happened(actor, row, EventKind.PRIORITY, reason=reason, priority=priority)


def usual(ticket: Ticket) -> int:
    """The priority by whom a ticket holds up and how badly, as was agreed when it came in."""
    return priority_of(
        matrix_on(ticket.opened_at),
        ticket.impact,
        ticket.urgency,
        a_class_waits=ticket.a_class_waits,
        raised_by=[ticket.raised_by] if ticket.raised_by else [],
    )
