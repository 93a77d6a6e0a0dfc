"""Who may decide about a request: never whoever asked, never whom it is for."""

from fingerpost.foundation.actor import Actor

from .kinds import kinds_of
from .models import Approval, ApprovalQuerySet


def refusal(actor: Actor, approval: Approval) -> str:
    """Why somebody may not decide about a request, and what to do; empty if they may."""
    kind = approval.known
    if kind is None or not (actor.may(kind.decide) or is_handed_to(actor, approval)):
        return "Your role does not decide about this. Leave it to those who do"
    if actor.account_id is None:
        return "Only somebody who signs in can decide"
    if approval.asked_account == actor.account_id:
        return "You asked for this yourself. Somebody else must decide about it"
    if approval.for_whom and approval.for_whom.account_id == actor.account_id:
        return "This is for you yourself. Somebody else must decide about it"
    return ""


def is_handed_to(actor: Actor, approval: Approval) -> bool:
    """Whether a request was handed to deputies, and somebody is one."""
    kind = approval.known
    is_deputy = kind is not None and bool(kind.deputy) and actor.may(kind.deputy)
    return is_deputy and approval.handed_at is not None


def may_hand_over(actor: Actor, approval: Approval) -> bool:
    """Whether somebody may leave the decision to a deputy, as whoever asked may too."""
    kind = approval.known
    return (
        approval.is_open
        and approval.handed_at is None
        and kind is not None
        and bool(kind.deputy)
        and actor.may("approvals.delegate")
        and actor.may(kind.decide)
    )


def may_withdraw(actor: Actor, approval: Approval) -> bool:
    """Whether somebody may ask for it no more: whoever asked, or a leader."""
    asked = actor.account_id is not None and approval.asked_account == actor.account_id
    may = actor.may("approvals.withdraw_any") or (asked and actor.may("approvals.withdraw"))
    return approval.is_open and approval.known is not None and may


def may_see(actor: Actor, approval: Approval) -> bool:
    """Whether a request is somebody's own, theirs to decide, or about what leaders oversee."""
    if actor.may("approvals.see_any"):
        return True
    if actor.account_id is not None and actor.account_id in (
        approval.asked_account,
        approval.closed_account,
    ):
        return True
    own, handed = kinds_of(actor)
    return approval.kind in {*own, *handed}


def waiting_for(actor: Actor) -> ApprovalQuerySet:
    """The open requests that somebody may decide about, the soonest first."""
    own, handed = kinds_of(actor)
    if actor.account_id is None or not (own or handed):
        return Approval.objects.none()
    mine = Approval.objects.open().filter(kind__in=own)
    if handed:
        mine |= Approval.objects.open().filter(kind__in=handed, handed_at__isnull=False)
    return mine.exclude(asked_account=actor.account_id).exclude(
        for_whom__account_id=actor.account_id
    )
