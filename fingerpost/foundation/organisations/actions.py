"""Setting up an organisation, and telling which trust a school belongs to."""

from datetime import date

from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope


@transaction.atomic
def set_up(
    *,
    name: str,
    kind: Kind,
    phase: Phase = Phase.NONE,
    urn: str = "",
    is_demonstration: bool = False,
) -> Organisation:
    """Write a new organisation; the first entry of its chain says so."""
    organisation = Organisation(
        name=name.strip(), kind=kind, phase=phase, urn=urn, is_demonstration=is_demonstration
    )
    organisation.full_clean()
    organisation.save()
    with scope(organisation):
        _begin_chain(system(organisation), organisation)
    return organisation


@action("organisations.set_up")
def _begin_chain(actor: Actor, organisation: Organisation) -> None:
    alter(organisation, {}, name=organisation.name)


def enrol(
    organisation: Organisation,
    account: Account,
    *roles: Role,
    job_title: str = "",
    is_slt: bool = False,
) -> None:
    """Let the first people of an organisation in, each as a person and with their roles."""
    with scope(organisation), transaction.atomic():
        actor = system(organisation)
        people.add_person(
            actor,
            name=account.name,
            email=account.email,
            job_title=job_title,
            is_slt=is_slt,
            account_id=account.pk,
        )
        for role in roles:
            accounts.admit(actor, account, role=role, since=today())


@action("organisations.join_trust")
def join_trust(
    actor: Actor, school: Organisation, trust: Organisation, *, since: date
) -> Belonging:
    """Note that a school belongs to a trust from a day."""
    return add(Belonging(school=school, trust=trust, since=since))


@action("organisations.describe")
def describe(actor: Actor, *, name: str, phase: Phase, urn: str) -> Organisation:
    """Change what an organisation says of itself."""
    organisation = Organisation.objects.select_for_update().get(pk=actor.organisation.pk)
    alter(organisation, {"name": name.strip(), "phase": phase, "urn": urn})
    return organisation
