"""Asking for a decision about apps, and what becomes of them once it is made."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, call_off
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import DECISIONS, Approval, State
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.turns import hold

from .choices import ASKABLE, PAST, Status
from .deciding import WHO, agreed, move, needed, not_ready
from .models import ApprovedApp
from .rules import stands_until


@action("approved-apps.request")
def request_app(actor: Actor, /, *, words: str, **values: Any) -> ApprovedApp:
    """Ask for an app that is not on the list yet; those who decide find it among their own."""
    hold(actor.organisation)
    known = ApprovedApp.objects.own().filter(product_key=fold(values["product"])[:160])
    known = known.exclude(status__in=PAST).filter(audience=values["audience"])
    if (there := known.first()) is not None:
        raise DomainError(
            f"{there.product} is listed already: {there.get_status_display().lower()}. "
            "Look for it in the list."
        )
    asked = {"asked_by": actor.name, "asked_account": actor.account_id}
    made = verbs.enter(ApprovedApp, actor, values, status=Status.REQUESTED, **asked)
    _ask(actor, [made], words)
    return made


@action("approved-apps.ask")
def ask_for_approval(actor: Actor, /, keys: Sequence[int], *, why: str) -> list[ApprovedApp]:
    """Ask those who must decide about apps, each by what it is."""
    hold(actor.organisation)
    apps = list(ApprovedApp.objects.own().select_for_update().filter(pk__in=keys).order_by("pk"))
    if not apps:
        raise DomainError("Nothing was chosen. Choose at least one app.")
    for each in apps:
        if said := not_ready(each):
            raise DomainError(f"{each.product}: {said}. Or leave it out.")
    call_off(actor, WHO, apps)
    _ask(actor, apps, why)
    return apps


def _ask(actor: Actor, apps: Sequence[ApprovedApp], words: str) -> None:
    for kind in WHO:
        ask(actor, kind, [each for each in apps if kind in needed(each)], words=words)


def settle(actor: Actor, settled: Settled) -> None:
    """One no turns an app down; it takes every yes that is needed to approve it."""
    for thing, approval in settled:
        held = ApprovedApp.objects.own().select_for_update().get(pk=thing.pk)
        if held.status not in ASKABLE:
            continue
        if approval.is_given:
            if agreed([held]):
                _say_yes(held)
            continue
        call_off(actor, WHO, [held])
        if approval.state == State.REFUSED:
            said = {"decided_by": actor.name, "decided_on": today(), "why": approval.said[:300]}
            move(held, Status.DECLINED, **said)
        elif approval.state == State.RETURNED:
            move(held, Status.SCREENING, why=approval.said[:300])


def _say_yes(app: ApprovedApp) -> None:
    """Approve an app, under the conditions that anybody set, until it is looked at again."""
    decided = Approval.objects.about(app).filter(state__in=DECISIONS, kind__in=WHO)
    latest = {each.kind: each for each in reversed(decided)}
    last = [latest[kind] for kind in needed(app)]
    conditions = "\n".join(each.said for each in last if each.state == State.CONDITIONAL)[:1000]
    names = ", ".join(dict.fromkeys(each.closed_by for each in last))
    day = today()
    move(
        app,
        Status.CONDITIONAL if conditions else Status.APPROVED,
        conditions=conditions,
        why="",
        decided_by=names[:120],
        decided_on=day,
        review_on=stands_until(day),
    )
