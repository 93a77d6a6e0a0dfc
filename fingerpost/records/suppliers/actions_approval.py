"""Asking for the approval of suppliers, and what becomes of them once it is decided."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, call_off
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import DECISIONS, Approval, State
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.tenancy.turns import hold

from .choices import Status
from .deciding import ASKABLE, WHO, agreed, needed, not_ready
from .models import Supplier

YES = {Status.SCREENING: Status.APPROVED, Status.UNCHECKED: Status.LIVE}
NO = {Status.SCREENING: Status.REJECTED, Status.UNCHECKED: Status.EXITING}
"""What is in use already is left rather than turned down."""
BACK = {Status.SCREENING: Status.PROPOSED, Status.UNCHECKED: Status.UNCHECKED}


@action("suppliers.ask")
def ask_for_approval(actor: Actor, /, keys: Sequence[int], *, why: str) -> list[Supplier]:
    """Ask those who must decide about suppliers, each by what it is."""
    hold(actor.organisation)
    suppliers = list(
        Supplier.objects.own().select_for_update().filter(pk__in=keys).order_by("number")
    )
    if not suppliers:
        raise DomainError("Nothing was chosen. Choose at least one supplier of your own.")
    for each in suppliers:
        if why_not := not_ready(each):
            raise DomainError(f"{each.legal_name}: {why_not}. Or leave it out.")
    call_off(actor, WHO, suppliers)
    for kind in WHO:
        ask(actor, kind, [each for each in suppliers if kind in needed(each)], words=why)
    return suppliers


def settle(actor: Actor, settled: Settled) -> None:
    """One no turns a supplier down; it takes every yes that is needed to approve it."""
    for thing, approval in settled:
        held = Supplier.objects.own().select_for_update().get(pk=thing.pk)
        if held.status not in ASKABLE:
            continue
        status = Status(held.status)
        if approval.is_given:
            if agreed([held]):
                _say_yes(actor, held, YES[status])
            continue
        call_off(actor, WHO, [held])
        if approval.state == State.REFUSED:
            _move(actor, held, NO[status], again_because="")
            if status == Status.SCREENING:
                _keep_who_decided(held, actor.name)
        elif approval.state == State.RETURNED:
            _move(actor, held, BACK[status])


def _say_yes(actor: Actor, supplier: Supplier, status: Status) -> None:
    """Approve a supplier, under the conditions that anybody set."""
    decided = Approval.objects.about(supplier).filter(state__in=DECISIONS, kind__in=WHO)
    latest = {each.kind: each for each in reversed(decided)}
    last = [latest[kind] for kind in needed(supplier)]
    conditions = "\n".join(each.said for each in last if each.state == State.CONDITIONAL)[:1000]
    if conditions and status == Status.APPROVED:
        status = Status.CONDITIONAL
    _move(actor, supplier, status, conditions=conditions, again_because="")
    _keep_who_decided(supplier, ", ".join(dict.fromkeys(each.closed_by for each in last)))


def _move(actor: Actor, supplier: Supplier, to: Status, **values: str) -> None:
    if to != supplier.status:
        verbs.mend(Supplier, actor, {supplier.pk: {"status": to, **values}})


def _keep_who_decided(supplier: Supplier, names: str) -> None:
    held = Supplier.objects.get(pk=supplier.pk)
    alter(held, {"decided_by": names[:120], "decided_on": today()})
