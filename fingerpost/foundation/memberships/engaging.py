"""Engaging a company outside, changing for what and until when, and ending it at once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fingerpost.foundation.accounts.models import (
    Account,
    Engagement,
    EngagementQuerySet,
    Membership,
)
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role

from . import actions
from .bounds import NotNow
from .models import Invitation


@dataclass(frozen=True, slots=True)
class Engaged:
    """An engagement with who works under it, and why nobody does, if nobody does."""

    engagement: Engagement
    technicians: list[Membership]
    invited: list[Invitation]
    closed: str

    @property
    def is_over(self) -> bool:
        return self.engagement.ended_on is not None or self.engagement.until < today()


@action("memberships.engage")
def engage(
    actor: Actor,
    supplier: int,
    company: str,
    *,
    since: date,
    until: date,
    clauses_on: date | None,
    lines: Collection[str],
) -> Engagement:
    """Sign off that the school engages a company of its register of suppliers."""
    held = _of(actor).filter(supplier=supplier, ended_on=None)
    if held.filter(since__lte=until, until__gte=since).exists():
        raise NotNow(f"{company} is engaged in that time already. Change or end that engagement.")
    return add(
        Engagement(
            organisation=actor.organisation,
            supplier=supplier,
            company=company,
            since=since,
            until=until,
            clauses_on=clauses_on,
            lines=sorted(lines),
            signed_by=Account.objects.get(pk=actor.account_id or 0),
        )
    )


@action("memberships.change_engagement")
def change(
    actor: Actor,
    engagement: Engagement,
    *,
    since: date,
    until: date,
    clauses_on: date | None,
    lines: Collection[str],
) -> None:
    """Sign an engagement off anew: until when it runs, and what the company looks after."""
    held = _of(actor).select_for_update().get(pk=engagement.pk)
    if held.ended_on:
        raise NotNow("This engagement has ended. Engage the company again.")
    agreed = {"since": since, "until": until, "clauses_on": clauses_on, "lines": sorted(lines)}
    alter(held, agreed | {"signed_by_id": actor.account_id})


@action("memberships.end_engagement")
def end(actor: Actor, engagement: Engagement) -> None:
    """End an engagement: from this moment nobody of the company is let in here."""
    held = _of(actor).select_for_update().get(pk=engagement.pk)
    if held.ended_on:
        raise NotNow("This engagement has ended already.")
    alter(held, {"ended_on": today(), "ended_by_id": actor.account_id})
    for invitation in Invitation.objects.filter(engagement=held).open():
        alter(invitation, {"withdrawn_at": now()})


def name_technician(
    actor: Actor, engagement: Engagement, *, person: Person | None, name: str, email: str
) -> Invitation:
    """Ask a technician of the company in, until its engagement ends."""
    return actions.ask_in(
        actor,
        person=person,
        name=name,
        email=email,
        roles={Role.EXTERNAL_IT},
        until=None,
        engagement=engagement,
    )


def of_supplier(actor: Actor, supplier: int, day: date) -> list[Engaged]:
    """The engagements of a company here, the latest first, each with its technicians."""
    held = _of(actor).filter(supplier=supplier).select_related("signed_by", "ended_by")
    return [_engaged(each, day) for each in held.order_by("-pk")]


def _engaged(engagement: Engagement, day: date) -> Engaged:
    in_time = Q(until=None) | Q(until__gte=day)
    held = Membership.objects.filter(in_time, engagement=engagement).select_related("account")
    invited = Invitation.objects.filter(engagement=engagement).open().select_related("person")
    return Engaged(
        engagement,
        list(held.order_by("account__name", "pk")),
        list(invited.order_by("pk")),
        engagement.closed_because(day),
    )


def is_engaged(actor: Actor, supplier: int) -> bool:
    """Whether a company is engaged here today or later."""
    return _of(actor).filter(supplier=supplier, ended_on=None, until__gte=today()).exists()


def find(actor: Actor, pk: int) -> Engagement | None:
    """An engagement of the actor's own school or trust."""
    return _of(actor).filter(pk=pk).first()


def _of(actor: Actor) -> EngagementQuerySet:
    return Engagement.objects.filter(organisation=actor.organisation)
