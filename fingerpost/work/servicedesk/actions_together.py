"""Merging, splitting and linking tickets, and their checklists."""

from typing import Any

from fingerpost.foundation.actions import action, add, alter, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.verbs import number

from . import steps
from .actions import usual, weigh_anew
from .actions_deciding import ask_no_more
from .choices import EventKind, Status
from .models import Link, Message, Step, Ticket


@action("desk.merge")
def merge(actor: Actor, ticket: Ticket, *, into: Ticket) -> Ticket:
    """Let what was asked twice be one ticket: all that was said and attached moves there."""
    if ticket.pk == into.pk:
        raise DomainError(f"{ticket.reference} cannot be merged with itself.")
    row, kept = steps.held_open(ticket), steps.held_open(into)
    ask_no_more(actor, row)
    for model in (Message, Step):
        moved = model.objects.all().of(row)
        alter_many(model, [(each, {"ticket": kept}) for each in moved])
    held = set(StoredFile.objects.all().of(kept).values_list("sha256", flat=True))
    for file in StoredFile.objects.all().of(row).exclude(sha256__in=held):
        alter(file, {"object_id": kept.pk})
    values: dict[str, Any] = {"status": Status.CLOSED, "until": None, "resolved_at": now()}
    steps.change(row, values | {"merged_into": kept, "resolution": f"Merged into {kept.reference}"})
    steps.happened(actor, row, EventKind.MERGED, reason=f"Into {kept.reference}")
    steps.happened(actor, row, EventKind.CLOSED)
    came = f"{row.reference} of {row.who} came in: {row.summary}"
    steps.happened(actor, kept, EventKind.MERGED, reason=came[:300])
    if kept.a_class_waits < row.a_class_waits:
        steps.change(kept, {"a_class_waits": True})
        weigh_anew(actor, kept)
    return kept


@action("desk.split")
def split(actor: Actor, ticket: Ticket, message: Message, *, summary: str) -> Ticket:
    """Make a ticket of its own of something that was said in another, for the same person."""
    row = steps.held_open(ticket)
    if message.is_ours:
        raise DomainError("Fingerpost wrote this note itself. Split what somebody said.")
    new = Ticket(
        organisation=actor.organisation,
        summary=summary,
        description=message.text,
        requester=row.requester,
        asker=row.asker,
        year_group=row.year_group,
        on_behalf_of=row.on_behalf_of,
        room=row.room,
        elsewhere=row.elsewhere,
        channel=row.channel,
        is_sensitive=row.is_sensitive,
        opened_at=now(),
        opened_by=actor.name,
        opened_account=actor.account_id,
    )
    new.priority = usual(new)
    number(actor, [new])
    new.keep_keys()
    steps.enter(new)
    said = f"Split from {row.reference}"
    steps.happened(actor, new, EventKind.OPENED, reason=said, priority=new.priority)
    steps.happened(actor, row, EventKind.SPLIT, reason=f"{new.reference} is of its own")
    _link(actor, row, new)
    return new


@action("desk.link")
def link(actor: Actor, ticket: Ticket, *, other: Ticket) -> Link:
    """Say that two tickets have to do with each other."""
    if ticket.pk == other.pk:
        raise DomainError(f"{ticket.reference} cannot be linked to itself.")
    if any(other.pk in (each.ticket_id, each.other_id) for each in Link.objects.all().of(ticket)):
        raise DomainError(f"{ticket.reference} and {other.reference} are linked already.")
    return _link(actor, ticket, other)


def _link(actor: Actor, ticket: Ticket, other: Ticket) -> Link:
    return add(Link(organisation=actor.organisation, ticket=ticket, other=other))


@action("desk.change")
def list_step(actor: Actor, ticket: Ticket, *, words: str) -> Step:
    """Put something on the checklist of a ticket."""
    return add(Step(organisation=actor.organisation, ticket=steps.held_open(ticket), words=words))


@action("desk.change")
def tick(actor: Actor, step: Step) -> Step:
    """Tick something off, or take the tick back."""
    done = step.done_at is None
    values = {"done_at": now() if done else None, "done_by": actor.name if done else ""}
    alter(step, values)
    return step
