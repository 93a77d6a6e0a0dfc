"""What every deed on a ticket does: hold it, change it, and say what happened."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fingerpost.foundation.actions import add_many, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .choices import EventKind, Status, shelf_of
from .models import Event, Message, Said, Ticket
from .models.tickets import where
from .timing import READ, set_due


class Over(DomainError):
    """Raised when a ticket is resolved or closed already."""


def held(ticket: Ticket) -> Ticket:
    """The ticket as it is now, while nobody else changes it."""
    found = _held(pk=ticket.pk)
    if not found:
        raise Ticket.DoesNotExist
    return found[0]


_held = Prepared(lambda: Ticket.objects.select_for_update().filter(pk=Given("pk")))


def held_open(ticket: Ticket) -> Ticket:
    """The same of one that is not over."""
    found = held(ticket)
    if not found.is_open:
        raise Over(f"{found.reference} is {found.get_status_display().lower()} already.")
    return found


def enter(ticket: Ticket) -> None:
    """Write a new ticket, which has its number already: its fields are checked."""
    ticket.clean_fields(exclude=("organisation",))
    add_many(Ticket, [ticket])


def change(ticket: Ticket, values: Mapping[str, Any]) -> list[str]:
    """Change a ticket and whatever follows from that; answers the fields that differ."""
    return alter(ticket, {**values, **_follows(ticket, values)})


def happened(
    actor: Actor,
    ticket: Ticket,
    kind: EventKind,
    *,
    reason: str = "",
    until: datetime | None = None,
    priority: int | None = None,
    step: str = "",
) -> Event:
    """Note that something happened to a ticket, and when it is due by now."""
    event = Event(
        organisation=actor.organisation,
        ticket=ticket,
        at=now(),
        kind=kind,
        reason=reason,
        until=until,
        priority=priority,
        step=step,
        by=actor.name,
        account=actor.account_id,
    )
    _write(event)
    if kind in READ:
        set_due(ticket)
    return event


def say(actor: Actor, ticket: Ticket, kind: Said, text: str) -> Message:
    """Keep what somebody said about a ticket."""
    message = Message(
        organisation=actor.organisation,
        ticket=ticket,
        kind=kind,
        text=text,
        at=now(),
        by=actor.name,
        account=actor.account_id,
    )
    _write(message)
    return message


def take_on(actor: Actor, ticket: Ticket) -> None:
    """Let a ticket that nobody has be with whoever works on it now."""
    values: dict[str, Any] = {}
    if not ticket.assignee:
        values = {"assignee": actor.name, "assignee_account": actor.account_id}
    if ticket.status == Status.NEW:
        values["status"] = Status.IN_PROGRESS
    if values:
        change(ticket, values)
        happened(actor, ticket, EventKind.TAKEN)


def go_on(actor: Actor, ticket: Ticket, reason: str = "") -> None:
    """Put a ticket that waits back in the queue."""
    if ticket.is_waiting:
        change(ticket, {"status": Status.IN_PROGRESS, "until": None})
        happened(actor, ticket, EventKind.RESUMED, reason=reason)


def person_of(actor: Actor) -> Person | None:
    """Whoever acts, as the list of people knows them; the school's own entry before the trust's."""
    if actor.account_id is None:
        return None
    listed = _people_of(account=actor.account_id)
    own = [each for each in listed if each.organisation_id == actor.organisation.pk]
    return next(iter(own or listed), None)


_people_of = Prepared(lambda: Person.objects.filter(account=Given("account")))


def _write(row: Event | Message) -> None:
    """Write what hangs on a ticket that is held: its own fields are checked, not whether the
    ticket is there. A step that was taken already is refused by the database."""
    row.clean_fields(exclude=("organisation", "ticket"))
    add_many(type(row), [row])


def _follows(ticket: Ticket, values: Mapping[str, Any]) -> dict[str, Any]:
    follows: dict[str, Any] = {}
    if "status" in values:
        follows["shelf"] = shelf_of(values["status"])
    if "a_class_waits" in values:
        follows["turn"] = 0 if values["a_class_waits"] else 1
    if values.keys() & {"room", "elsewhere"}:
        room = values.get("room", ticket.room)
        follows["room_key"] = where(room, values.get("elsewhere", ticket.elsewhere))
    return follows
