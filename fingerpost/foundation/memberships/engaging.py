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
from fingerpost.foundation.tenancy.models import Organisation

from . import actions
from .bounds import NotNow
from .models import Invitation
from .reaching import let_in, schools_of, shut_out, technicians_of


@dataclass(frozen=True, slots=True)
class Engaged:
    """An engagement with who works under it, and why nobody does, if nobody does."""

    engagement: Engagement
    technicians: list[Membership]
    invited: list[Invitation]
    closed: str
    schools: list[Organisation]
    """The schools of the trust that it reaches."""

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
    schools: Collection[int] = (),
    most: int = 0,
    agreement: int | None = None,
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
            schools=_of_the_trust(actor, schools),
            most=most,
            agreement=agreement,
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
    schools: Collection[int] = (),
    most: int = 0,
    agreement: int | None = None,
) -> None:
    """Sign an engagement off anew: until when, for what, and in which schools of a trust."""
    held = _of(actor).select_for_update().get(pk=engagement.pk)
    if held.ended_on:
        raise NotNow("This engagement has ended. Engage the company again.")
    before, reached = set(held.schools), _of_the_trust(actor, schools)
    agreed: dict[str, object] = {"since": since, "until": until, "clauses_on": clauses_on}
    agreed |= {"lines": sorted(lines), "schools": reached, "most": most}
    agreed |= {"agreement": agreement or held.agreement}
    alter(held, agreed | {"signed_by_id": actor.account_id})
    shut_out(held, before - set(reached))
    let_in(held, set(reached) - before, technicians_of(held))


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
    held = (
        _of(actor).filter(supplier=supplier).select_related("signed_by", "ended_by", "organisation")
    )
    return [_engaged(each, day) for each in held.order_by("-pk")]


def _of_the_trust(actor: Actor, schools: Collection[int]) -> list[int]:
    """The keys of those that belong to the actor's trust."""
    return sorted({each.pk for each in schools_of(actor.organisation)}.intersection(schools))


def _engaged(engagement: Engagement, day: date) -> Engaged:
    in_time = Q(until=None) | Q(until__gte=day)
    here = {"engagement": engagement, "organisation": engagement.organisation_id}
    held = Membership.objects.filter(in_time, **here).select_related("account")
    invited = Invitation.objects.filter(engagement=engagement).open().select_related("person")
    return Engaged(
        engagement,
        list(held.order_by("account__name", "pk")),
        list(invited.order_by("pk")),
        engagement.closed_because(day),
        [each for each in schools_of(engagement.organisation) if each.pk in engagement.schools],
    )


def is_engaged(actor: Actor, supplier: int) -> bool:
    """Whether a company is engaged here today or later."""
    return _of(actor).filter(supplier=supplier, ended_on=None, until__gte=today()).exists()


def find(actor: Actor, pk: int) -> Engagement | None:
    """An engagement of the actor's own school or trust."""
    return _of(actor).filter(pk=pk).first()


def _of(actor: Actor) -> EngagementQuerySet:
    return Engagement.objects.filter(organisation=actor.organisation)
