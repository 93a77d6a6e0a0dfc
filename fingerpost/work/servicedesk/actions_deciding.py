"""What somebody else decides about a ticket, and what a problem or a change says beside."""

from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, call_off, follow
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.approvals.models import State as Decision
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.memberships.members import Member
from fingerpost.foundation.now import now

from . import steps
from .choices import EventKind, Kind, Status
from .deciding import APPROVALS, REQUEST, may_approve
from .models import Ticket
from .telling import tell_of_end

PLANNED = ("workaround", "back_out", "standards")


@action("desk.change")
def plan(actor: Actor, /, ticket: Ticket, **said: str) -> Ticket:
    """Say the way round a problem; of a change how it is taken back and which standards it touches.

    What was asked to be approved is another version then, so it is asked anew.
    """
    if unknown := said.keys() - set(PLANNED):
        raise ValueError(f"A plan does not say {sorted(unknown)}.")
    row = steps.held_open(ticket)
    if not steps.change(row, said):
        raise DomainError("There is nothing to save: no entry differs from the ticket.")
    follow_up(actor, row)
    return row


@action("desk.ask_approval")
def ask_approval(actor: Actor, ticket: Ticket, *, member: Member, why: str = "") -> None:
    """Ask the school to approve a request or a change; it waits until somebody has decided."""
    row = steps.held_open(ticket)
    if not may_approve(actor, row, member):
        raise DomainError(f"{member.account.name} does not decide. Choose somebody else.")
    if row.kind == Kind.CHANGE and not (row.back_out and row.standards):
        raise DomainError(
            "Say how the change is taken back and which standards it touches, under “Plan it”. "
            "Then ask."
        )
    steps.take_on(actor, row)
    ask(actor, REQUEST, [row], words=why, for_whom=row.requester)
    steps.change(
        row,
        {
            "status": Status.WAITING_APPROVAL,
            "until": None,
            "approver": member.account.name,
            "approver_account": member.account.pk,
        },
    )
    steps.happened(actor, row, EventKind.WAITING_APPROVAL, reason=f"{member.account.name} is asked")


def settle(actor: Actor, settled: Settled) -> None:
    """With a yes it goes on, with a no it is over, and sent back it waits for whoever asked."""
    for thing, approval in settled:
        row = steps.held(thing)
        if approval.state != Decision.WITHDRAWN:
            kind = EventKind.APPROVED if approval.is_given else EventKind.NOT_APPROVED
            steps.happened(actor, row, kind, reason=approval.said[:300])
        if row.status != Status.WAITING_APPROVAL:
            continue
        if approval.state == Decision.REFUSED:
            _end(actor, row, approval.said)
        elif approval.state == Decision.RETURNED:
            steps.change(row, {"status": Status.WAITING_USER})
            steps.happened(actor, row, EventKind.WAITING_USER, reason=approval.said[:300])
        else:
            steps.go_on(actor, row)


def _end(actor: Actor, row: Ticket, said: str) -> None:
    """The person who asked hears of it, and can open it again."""
    words = f"Not approved. {said}".strip()[:400]
    steps.change(row, {"status": Status.RESOLVED, "resolved_at": now(), "resolution": words})
    tell_of_end(actor, row, steps.happened(actor, row, EventKind.RESOLVED))


def ask_no_more(actor: Actor, ticket: Ticket) -> None:
    """Nobody is asked any more to decide about a ticket that goes on or ends without it."""
    if ticket.status == Status.WAITING_APPROVAL:
        call_off(actor, APPROVALS, [ticket])


def follow_up(actor: Actor, ticket: Ticket) -> None:
    """A ticket that says something else now waits no more for what was asked about it."""
    if ticket.status == Status.WAITING_APPROVAL:
        follow(actor, APPROVALS, [ticket])
        if not Approval.objects.about(ticket).open().exists():
            steps.go_on(
                actor, ticket, "It says something else now, so approval is to be asked anew"
            )


def values_of(ticket: Ticket) -> dict[str, Any]:
    """What its plan says by now."""
    return {name: getattr(ticket, name) for name in PLANNED}
