"""Setting up an organisation, and telling which trust a school belongs to."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.choices import Category
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import LEADERS, Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope

from .listed import listed, take_over

TYPED = ("name", "phase")
"""What whoever sets up says themselves; where GIAS says otherwise, \"Our school\" asks."""
SETTING_UP = timedelta(days=90)
"""A term, in which whoever set the school up may name people although they lead nothing."""


@transaction.atomic
def set_up_by_link(
    token: str,
    *,
    school_name: str,
    kind: Kind,
    phase: Phase,
    urn: str,
    name: str,
    email: str,
    role: Role,
    password: str,
) -> Organisation:
    """Open a school for the first person of it, and use the link up.

    That person is often the technician, who may not name people or duties. So besides their own
    role they hold "Setting up Fingerpost" for a term: it lets them describe the school, name
    people and duties, and note leavers, it shows on their account page, and it ends by itself. A
    leader needs no such thing and does not get it.
    """
    if accounts.use_link(token, {LinkPurpose.SET_UP}) is None:
        raise DomainError("This link was used a moment ago. Ask for a new one.")
    organisation = set_up(name=school_name, kind=kind, phase=phase, urn=urn)
    if row := listed(organisation):
        with scope(organisation):
            take_over(system(organisation), row, but_not=TYPED)
    known = Account.objects.filter(email=email).first()
    account = known or accounts.new_account(email, name, password)
    enrol(organisation, account, Role(role), is_slt=role == Role.HEADTEACHER)
    if role not in LEADERS:
        with scope(organisation):
            accounts.admit(
                system(organisation),
                account,
                role=Role.SETTER_UP,
                since=today(),
                until=today() + SETTING_UP,
            )
    return organisation


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
    is_governor: bool = False,
) -> None:
    """Let the first people of an organisation in, each as a person and with their roles.

    Somebody whom the trust has on its list is not listed a second time at its schools.
    """
    with scope(organisation), transaction.atomic():
        actor = system(organisation)
        if not Person.objects.filter(account=account).exists():
            people.add_person(
                actor,
                name=account.name,
                email=account.email,
                job_title=job_title,
                is_slt=is_slt,
                is_governor=is_governor,
                category=Category.GOVERNOR if is_governor else Category.STAFF,
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
def describe(actor: Actor, /, **said: Any) -> Organisation:
    """Change what an organisation says of itself; numbers and names, never its kind."""
    organisation = Organisation.objects.select_for_update().get(pk=actor.organisation.pk)
    alter(organisation, said)
    return organisation
