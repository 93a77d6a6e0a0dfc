"""Taking tickets on, having them wait, and bringing them to an end."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules.counting import add as later
from fingerpost.foundation.calendar.rules.spans import WorkingDays
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.memberships.members import Member
from fingerpost.foundation.now import LONDON, now, today
from fingerpost.foundation.ui.filters import number, written_date

from . import steps
from .actions_deciding import ask_no_more
from .choices import WAITING, EventKind, Status
from .effort import is_noted, longest
from .faces.actions import ask_how_it_was
from .involved import concerns
from .models import Ticket
from .rules import days_to_reopen
from .telling import tell_of_end


class TooLate(DomainError):
    """Raised when a ticket was resolved too long ago to be opened again."""


@action("desk.assign")
def take(actor: Actor, tickets: Sequence[Ticket]) -> int:
    """Take tickets on; answers how many were not one's own before."""
    return _hand_over(actor, tickets, actor.name, actor.account_id)


@action("desk.assign")
def assign(actor: Actor, tickets: Sequence[Ticket], *, member: Member) -> int:
    """Give tickets to somebody who works on the desk."""
    if not member.may("desk.reply"):
        raise DomainError(f"{member.account.name} does not answer requests. Choose somebody else.")
    return _hand_over(actor, tickets, member.account.name, member.account.pk)


def _hand_over(actor: Actor, tickets: Sequence[Ticket], name: str, account: int | None) -> int:
    count = 0
    for each in tickets:
        row = steps.held_open(each)
        values = {"assignee": name, "assignee_account": account}
        if row.status == Status.NEW:
            values["status"] = Status.IN_PROGRESS
        if steps.change(row, values):
            steps.happened(actor, row, EventKind.TAKEN, reason=f"With {name}")
            count += 1
    if not count:
        raise DomainError(f"Everything that you chose is with {name} already.")
    return count


@action("desk.wait")
def wait(
    actor: Actor, ticket: Ticket, *, status: str, reason: str = "", until: datetime | None = None
) -> None:
    """Have a ticket wait for the person who asked, a supplier, parts, or until a moment."""
    if status not in WAITING or status == Status.WAITING_APPROVAL:
        raise ValueError(f"{status} is not a way of waiting.")
    if status == Status.WAITING_DAY and (until is None or until <= now()):
        raise ValidationError({"until": "Enter when it comes back, which is later than now"})
    row = steps.held_open(ticket)
    ask_no_more(actor, row)
    steps.take_on(actor, row)
    steps.change(row, {"status": status, "until": until})
    steps.happened(actor, row, EventKind(status), reason=reason, until=until)


@action("desk.wait")
def resume(actor: Actor, ticket: Ticket, *, reason: str = "") -> None:
    """Go on with a ticket that waited."""
    row = steps.held_open(ticket)
    if not row.is_waiting:
        raise DomainError(f"{row.reference} does not wait for anything.")
    ask_no_more(actor, row)
    steps.go_on(actor, row, reason)


@action("desk.resolve")
def resolve(
    actor: Actor, tickets: Sequence[Ticket], *, resolution: str, minutes: int | None = None
) -> int:
    """Say what was done; the person who asked confirms it or opens the ticket again.

    `minutes` are those that the first ticket took, where the school notes them: work that mends
    several is noted once. None leaves what was noted before.
    """
    if not resolution.strip():
        raise ValidationError({"resolution": "Enter what was done, so that the next one knows"})
    noted = _noted(minutes)
    for each in tickets:
        row = steps.held_open(each)
        ask_no_more(actor, row)
        steps.take_on(actor, row)
        values = {**noted, "status": Status.RESOLVED, "until": None, "resolved_at": now()}
        steps.change(row, values | {"resolution": resolution.strip()})
        if tell_of_end(actor, row, steps.happened(actor, row, EventKind.RESOLVED)):
            ask_how_it_was(actor, row)
        noted = {}
    return len(tickets)


def _noted(minutes: int | None) -> dict[str, int]:
    if minutes is None:
        return {}
    if not is_noted():
        raise DomainError("Your school does not note how long a request took.")
    if not 0 <= minutes <= longest():
        most = number(longest())
        raise ValidationError({"minutes": f"Enter a whole number of minutes from 0 to {most}"})
    return {"minutes": minutes}


@action("desk.close")
def close(actor: Actor, ticket: Ticket, *, reason: str = "") -> None:
    """Put a resolved ticket away, as nobody has come back to it."""
    _close(actor, steps.held(ticket), reason)


@action("desk.confirm")
def confirm(actor: Actor, ticket: Ticket) -> None:
    """Say that it works again; that is for those whom the ticket concerns."""
    row = steps.held(ticket)
    if not concerns(actor, row):
        raise NotAllowed("Only those whom this request concerns can say that it works.")
    _close(actor, row, "It works, said the person who asked")


def _close(actor: Actor, row: Ticket, reason: str) -> None:
    if row.status != Status.RESOLVED:
        raise DomainError(f"{row.reference} is not resolved. Say what was done first.")
    steps.change(row, {"status": Status.CLOSED})
    steps.happened(actor, row, EventKind.CLOSED, reason=reason)


@action("desk.reopen")
def reopen(actor: Actor, ticket: Ticket, *, reason: str) -> None:
    """Open a ticket again, as it is not put right after all."""
    if not reason.strip():
        raise ValidationError({"reason": "Enter what is still wrong"})
    row = steps.held(ticket)
    if not (concerns(actor, row) or actor.may("desk.reply")):
        raise NotAllowed("Only those whom this request concerns can open it again.")
    if row.is_open:
        raise DomainError(f"{row.reference} is open already.")
    if row.resolved_at is None or today() > (last := last_day_to_reopen(actor, row.resolved_at)):
        until = f" until {written_date(last)}" if row.resolved_at else ""
        raise TooLate(f"{row.reference} could be opened again{until}. Ask anew, and name it.")
    values = {"status": Status.IN_PROGRESS if row.assignee else Status.NEW, "resolved_at": None}
    steps.change(row, values)
    steps.happened(actor, row, EventKind.REOPENED, reason=reason.strip())


def last_day_to_reopen(actor: Actor, resolved_at: datetime) -> date:
    """The last day on which a ticket resolved at a moment can be opened again."""
    calendar = calendar_for(actor.organisation, today())
    span = WorkingDays(days_to_reopen())
    return later(calendar, resolved_at.astimezone(LONDON).date(), span).on
