"""When a ticket is due: written by one function, read from its events and what was agreed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from fingerpost.foundation.actions import alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.turns import hold

from .clock import Times, Turn
from .expectations import reading
from .expectations.models import Expectations
from .expectations.shapes import Matrix
from .models import Event, Ticket
from .models.tickets import NEVER

READ = frozenset[str](Turn)
"""What the clock is told by; other events move no due time."""


def times_of(
    ticket: Ticket, events: Iterable[Event] | None = None, *, asker: str = "whoever asked"
) -> Times:
    """When a ticket is due and why, by what was agreed when it came in.

    `events` are all of the ticket's, where they have been read already.
    """
    told = events_of(ticket=ticket.pk) if events is None else events
    return _times(ticket, told, _version_on(ticket.opened_at), asker=asker)


events_of = Prepared(lambda: Event.objects.all().of(Given("ticket")))


def matrix_on(opened_at: datetime) -> Matrix:
    """Which priority is which for what came in at a moment."""
    return reading.matrix_of(_version_on(opened_at), _day(opened_at))


def due_of(times: Times) -> datetime:
    """The moment by which tickets are put in order: the next one due, or the last one."""
    return times.due_at or (times.resolution_due if times.resolved_at else None) or NEVER


def set_due(ticket: Ticket) -> None:
    """Write when a ticket is due, within the deed in progress."""
    _write([(ticket, due_of(times_of(ticket)))])


def count_again(actor: Actor) -> None:
    """Write anew when all open tickets are due, as the school's year has changed."""
    hold(actor.organisation)
    tickets = list(Ticket.objects.all().open().order_by("pk"))
    events: dict[int, list[Event]] = defaultdict(list)
    for each in Event.objects.filter(ticket__in=tickets).order_by("id"):
        events[each.ticket_id].append(each)
    version_on = cache(_version_on)
    _write(
        [
            (each, due_of(_times(each, events[each.pk], version_on(each.opened_at), fresh=True)))
            for each in tickets
        ]
    )


def _times(
    ticket: Ticket, events: Iterable[Event], version: Expectations | None, **how: Any
) -> Times:
    return reading.times_of(version, ticket.organisation, ticket.opened_at, events, **how)


def _version_on(moment: datetime) -> Expectations | None:
    return reading.in_force(_day(moment))


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def _write(dues: Sequence[tuple[Ticket, datetime]]) -> None:
    differs = [(ticket, {"due_at": due}) for ticket, due in dues if ticket.due_at != due]
    if differs:
        alter_many(Ticket, differs)
