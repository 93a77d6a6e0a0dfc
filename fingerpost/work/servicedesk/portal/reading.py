"""What somebody asked for themselves, and how it stands in words that need no explaining."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.equipment.reading import own as things_of
from fingerpost.records.estate.models import Asset

from ..actions_moving import last_day_to_reopen
from ..choices import Channel, EventKind, Shelf, Status
from ..guides.reading import SUGGESTED
from ..guides.rules import best
from ..models import Event, Message, Said, Ticket
from ..outages.reading import Line, down

RECENT_ROOMS = 5
SHOWN = 50
MOST_WAITING = 20
TOLD = (
    EventKind.OPENED,
    EventKind.TAKEN,
    EventKind.WAITING_USER,
    EventKind.WAITING_SUPPLIER,
    EventKind.WAITING_PARTS,
    EventKind.WAITING_DAY,
    EventKind.WAITING_APPROVAL,
    EventKind.APPROVED,
    EventKind.NOT_APPROVED,
    EventKind.RESUMED,
    EventKind.RESOLVED,
    EventKind.REOPENED,
    EventKind.CLOSED,
)
"""What people hear of their request; what IT arranges among itself is left out."""
SAID = {
    Status.NEW: "With IT support. Nobody has begun yet",
    Status.WAITING_USER: "IT support waits for your answer",
    Status.WAITING_SUPPLIER: "IT support waits for a supplier",
    Status.WAITING_PARTS: "IT support waits for parts",
    Status.WAITING_APPROVAL: "IT support waits for the school to approve it",
    Status.RESOLVED: "IT support says that it is done",
    Status.CLOSED: "Done",
}


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was said about a request, or that happened to it."""

    at: Any
    by: str
    said: str
    is_message: bool


def own(actor: Actor) -> Any:
    """The requests that somebody made or has made for them, and those typed in for a pupil."""
    found = _asked_by(actor.account_id or 0)
    return found.select_related("requester", "on_behalf_of", "room", "asset")


def waiting_for(actor: Actor) -> list[Ticket]:
    """Those that wait for an answer, or for a word that it works; the latest few."""
    return _waiting(account=actor.account_id or 0)


@dataclass(frozen=True, slots=True)
class Held:
    """A request about a thing that is open, as somebody with the thing is told of it."""

    ticket: Ticket
    is_own: bool
    standing: str


def open_about(actor: Actor, thing: Asset) -> Held | None:
    """The open request about a thing: one's own, or about one's own thing somebody else's.

    A sensitive request of somebody else is not told.
    """
    about = Ticket.objects.all().open().filter(asset=thing).order_by("-id")
    if mine := own(actor).filter(pk__in=about.values("pk")).first():
        return Held(mine, True, standing(mine))
    if not things_of(actor).filter(pk=thing.pk).exists():
        return None
    found = about.filter(is_sensitive=False).first()
    return Held(found, False, standing(found)) if found else None


def down_like(text: str) -> list[Line]:
    """What is down or planned that says most of what a text says; mostly nothing."""
    lines = {line.outage.pk: line for line in down()}
    told = [
        (key, f"{line.outage.service} {line.outage.place}", line.outage.words)
        for key, line in lines.items()
    ]
    return [lines[key] for key in best(text, told, SUGGESTED)]


def _asked_by(account: int | Given) -> Any:
    me = Person.objects.filter(account=account)
    typed_in = Q(opened_account=account, channel=Channel.PORTAL)
    merged = Ticket.objects.filter(requester__in=me).exclude(merged_into=None)
    asked_too = Q(pk__in=merged.values("merged_into"), is_sensitive=False)
    mine = Q(requester__in=me) | Q(on_behalf_of__in=me) | typed_in
    found = Ticket.objects.filter(mine | asked_too)
    return found.order_by("-id")


_waiting = Prepared(
    lambda: _asked_by(Given("account")).filter(status__in=[Status.WAITING_USER, Status.RESOLVED])[
        :MOST_WAITING
    ]
)


def standing(ticket: Ticket) -> str:
    """How a request stands, for whoever asked."""
    if ticket.status == Status.WAITING_DAY:
        until = f" until {written_date(ticket.until)}" if ticket.until else ""
        return f"Put off{until}"
    if ticket.status == Status.IN_PROGRESS:
        return f"{ticket.assignee} is on it" if ticket.assignee else "IT support is on it"
    return SAID[Status(ticket.status)]


def history(ticket: Ticket) -> list[Step]:
    """What was said and what happened, in order, without the notes of IT."""
    events = Event.objects.all().of(ticket).filter(kind__in=TOLD)
    steps = [Step(each.at, each.by, _happened(each), False) for each in events]
    said = Message.objects.all().of(ticket).exclude(kind=Said.NOTE)
    steps += [Step(each.at, each.by, each.text, True) for each in said]
    return sorted(steps, key=lambda each: each.at)


def _happened(event: Event) -> str:
    is_own = event.kind == EventKind.REOPENED and event.reason
    return f"{event.get_kind_display()}: {event.reason}" if is_own else event.get_kind_display()


def may_reopen_until(actor: Actor, ticket: Ticket, today: date) -> date | None:
    """The last day on which a request that is done can be opened again; None when it is past."""
    if ticket.shelf != Shelf.DONE or ticket.resolved_at is None:
        return None
    last = last_day_to_reopen(actor, ticket.resolved_at)
    return last if today <= last else None


def recent_rooms(actor: Actor) -> Sequence[Room]:
    """The rooms of somebody's last requests, the last first."""
    last = own(actor).exclude(room=None).filter(room__archived_on=None)[:SHOWN]
    return list({each.room_id: each.room for each in last}.values())[:RECENT_ROOMS]
