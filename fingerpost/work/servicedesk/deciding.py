"""Who may decide about a ticket, and about which words of it."""

import hashlib

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.kinds import Facts
from fingerpost.foundation.memberships.members import Member

from .models import Ticket

REQUEST = "request"
APPROVALS = (REQUEST,)


def may_approve(actor: Actor, ticket: Ticket, member: Member) -> bool:
    """Whether somebody decides who neither asks for the decision nor for the thing."""
    asking = {actor.account_id, ticket.requester and ticket.requester.account_id}
    return member.may("desk.decide") and member.account.pk not in asking


def sentence(ticket: Ticket) -> str:
    """What is asked, without a word of what was written: that may have to go."""
    return f"Approve {ticket.reference}"


def facts(ticket: Ticket) -> Facts:
    """What is decided about. The words stay on the ticket alone; their mark tells one version
    from another."""
    words = (ticket.summary, ticket.description, ticket.back_out, ticket.standards)
    mark = hashlib.sha256("\n".join(map(str, words)).encode()).hexdigest()[:12]
    return (
        ("Request", ticket.reference),
        ("What it is", ticket.get_kind_display()),
        ("Mark of its words", mark),
    )
