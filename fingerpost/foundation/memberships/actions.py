"""Asking people in, letting them in, changing what they may, and ending it."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import (
    Account,
    Engagement,
    LinkPurpose,
    Membership,
    OneTimeLink,
    digest_of,
)
from fingerpost.foundation.accounts.providers.actions import keep_link
from fingerpost.foundation.accounts.providers.identity import Identity
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.mail import actions as mail
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.choices import Category
from fingerpost.foundation.people.listed import amend
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tenancy.turns import hold

from .bounds import (
    NotNow,
    refuse_a_returner,
    refuse_without_end,
    refuse_without_engagement,
    returned,
)
from .members import Member, member, members
from .models import Invitation
from .reaching import let_in

PURPOSES = {LinkPurpose.INVITATION}
FROM_A_COMPANY = frozenset({Role.EXTERNAL_IT})


@transaction.atomic
def ask_in(
    actor: Actor,
    *,
    person: Person | None,
    name: str,
    email: str,
    roles: Collection[Role],
    until: date | None,
    engagement: Engagement | None = None,
) -> Invitation:
    """Invite somebody, who comes onto the list of people if they are not there."""
    if person is None:
        refuse_a_returner(email)
        asked = people.add_person(
            actor,
            name=name,
            email=email,
            category=_category_of(roles),
            is_governor=Role.GOVERNOR in roles,
        )
    else:
        asked = person if person.email else _with_address(actor, person, email)
    return invite(actor, asked, email=email, roles=roles, until=until, engagement=engagement)


@action("memberships.invite")
def invite(
    actor: Actor,
    person: Person,
    *,
    email: str,
    roles: Collection[Role],
    until: date | None,
    engagement: Engagement | None = None,
) -> Invitation:
    """Ask a person in; a former invitation of theirs is withdrawn."""
    refuse_without_end(roles, until, today())
    refuse_without_engagement(roles, engagement, today())
    if person.left_on and person.left_on < today():
        raise NotNow(returned(person))
    if person.account_id and member(actor.organisation, person.account_id, today()):
        raise NotNow(f"{person} may sign in already. Change what they may do instead.")
    for former in Invitation.objects.filter(person=person).open():
        _spend(former)
        alter(former, {"withdrawn_at": now()})
    invitation = add(
        Invitation(
            organisation=actor.organisation,
            person=person,
            email=email.strip().casefold(),
            roles=sorted(roles),
            until=until,
            engagement=engagement,
            invited_by=actor.name,
        )
    )
    if settings.MAIL_FROM:
        mail.post(
            "invitation",
            invitation.email,
            key=f"invitation {invitation.pk}",
            about={"invitation": invitation.pk},
        )
    return invitation


@action("memberships.make_link")
def make_link(actor: Actor, invitation: Invitation) -> str:
    """Make a link to pass on by hand; answers its token. A former link stops working."""
    if not invitation.is_open:
        raise NotNow("This invitation was taken up or withdrawn.")
    token = new_token(invitation)
    trail.note(invitation)
    return token


def new_token(invitation: Invitation) -> str:
    """A fresh link for an open invitation, which puts the former one out of use."""
    _spend(invitation)
    token = accounts.new_link(LinkPurpose.INVITATION, organisation=invitation.organisation)
    note_link(system(invitation.organisation), invitation, digest_of(token))
    return token


@action("memberships.note_link")
def note_link(actor: Actor, invitation: Invitation, digest: str) -> None:
    """Note which link opens an invitation."""
    alter(invitation, {"digest": digest})


@action("memberships.withdraw")
def withdraw(actor: Actor, invitation: Invitation) -> None:
    """Take an invitation back; its link stops working."""
    _spend(invitation)  # first the link, as whoever takes it up does: neither waits for the other
    held = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not held.is_open:
        raise NotNow("This invitation was taken up or withdrawn already.")
    alter(held, {"withdrawn_at": now()})


def find(token: str) -> Invitation | None:
    """The open invitation of a link, and nothing for whatever does not open."""
    link = accounts.find_link(token, PURPOSES)
    if link is None or link.organisation is None:
        return None
    with scope(link.organisation):
        found = Invitation.objects.filter(digest=link.digest).open()
        return found.select_related("person", "organisation", "engagement").first()


@transaction.atomic
def come_in(
    token: str,
    invitation: Invitation,
    account: Account | None,
    *,
    name: str = "",
    password: str | None = None,
    identity: Identity | None = None,
) -> Account:
    """Take an invitation up with the account of its address, or with a new one.

    A new one is opened by a password, or by who somebody is at a provider.
    """
    if accounts.use_link(token, PURPOSES) is None:
        raise NotNow("This link was used a moment ago. Ask for a new one.")
    person = Person.objects.select_for_update().get(pk=invitation.person_id)
    if account is None:
        account = accounts.new_account(invitation.email, name, password)
        if identity is not None:
            keep_link(account, identity)
    accept(system(invitation.organisation), invitation, person, account)
    return account


@action("memberships.accept")
def accept(actor: Actor, invitation: Invitation, person: Person, account: Account) -> None:
    """Let somebody in under the roles of their invitation."""
    if person.organisation_id == actor.organisation.pk and person.account_id is None:
        alter(person, {"account_id": account.pk})
    engagement = invitation.engagement
    refuse_without_engagement({Role(role) for role in invitation.roles}, engagement, today())
    held = {Role(each.role) for each in _held(actor, account)}
    until = no_longer_than_the_trust(actor, person, invitation.until)
    if Role.EXTERNAL_IT not in held:
        _close_former_engagement(actor, account)
    for role in sorted(set(invitation.roles) - held):
        accounts.admit(
            actor, account, role=Role(role), since=today(), until=until, engagement=engagement
        )
    alter(invitation, {"accepted_at": now()})
    if engagement is not None:
        let_in(engagement, engagement.schools, [account])


@action("memberships.change_roles")
def change_roles(actor: Actor, account: Account, *, roles: Collection[Role]) -> None:
    """Change what somebody may do here from today."""
    hold(actor.organisation)
    _refuse_oneself(actor, account)
    held = {Role(each.role): each for each in _held(actor, account)}
    held.pop(Role.SETTER_UP, None)  # it ends by itself
    from_a_company = held.pop(Role.EXTERNAL_IT, None)
    if Role.EXTERNAL_IT in roles or (from_a_company and not held):
        raise NotNow("Their company brings them in. Change it on the page of the company.")
    if not held:
        raise NotNow("They may not sign in here any more. Invite them again.")
    if set(roles) == held.keys():
        raise NotNow("There is nothing to save: they hold these roles already.")
    _refuse_the_last(actor, account, roles)
    until = Member(account, tuple(held.values())).until  # a new role lasts no longer than the old
    refuse_without_end(roles, until, today())
    for role in sorted(held.keys() - set(roles)):
        alter(held[role], {"until": today() - timedelta(days=1)})
    for role in sorted(set(roles) - held.keys()):
        accounts.admit(actor, account, role=role, since=today(), until=until)
    trail.note(account, roles=sorted(roles))


@transaction.atomic
def end(actor: Actor, account: Account) -> None:
    """End at once what somebody may do here, with every session, unless it locks all out."""
    hold(actor.organisation)
    _refuse_oneself(actor, account)
    _refuse_the_last(actor, account, ())
    accounts.dismiss(actor, account, on=today())


def refuse_last_leader(actor: Actor, account: Account) -> None:
    """Raise if nobody else could change rights here after somebody has left."""
    hold(actor.organisation)
    _refuse_the_last(actor, account, ())


def _held(actor: Actor, account: Account) -> Iterable[Membership]:
    rows = Membership.objects.filter(organisation=actor.organisation, account=account)
    return rows.current(today()).select_related("engagement").select_for_update(of=("self",))


def _close_former_engagement(actor: Actor, account: Account) -> None:
    """A role that rested on an engagement that is over ends with it."""
    rows = Membership.objects.filter(organisation=actor.organisation, account=account)
    for row in rows.filter(role=Role.EXTERNAL_IT, until=None).select_for_update():
        alter(row, {"until": today() - timedelta(days=1)})


def no_longer_than_the_trust(actor: Actor, person: Person, until: date | None) -> date | None:
    """Somebody of the trust comes in until the school leaves it, once that day is agreed."""
    held = Belonging.objects.on(today()).filter(school=actor.organisation)
    last = held.filter(trust=person.organisation_id).values_list("until", flat=True).first()
    return min((day for day in (until, last) if day), default=None)


def _category_of(roles: Collection[Role]) -> Category:
    """What roles say of somebody: staff lists name neither governors nor people from outside."""
    if Role.EXTERNAL_IT in roles:
        return Category.CONTRACTOR
    if set(roles) == {Role.AUDITOR}:
        return Category.GUEST
    return Category.GOVERNOR if set(roles) == {Role.GOVERNOR} else Category.STAFF


def _with_address(actor: Actor, person: Person, email: str) -> Person:
    """Note the address of somebody of the own list, so that what they are asked reaches them."""
    if person.organisation_id != actor.organisation.pk:
        return person
    return amend(actor, person, {"email": email})


def _spend(invitation: Invitation) -> None:
    OneTimeLink.objects.filter(digest=invitation.digest, used_at=None).update(expires_at=now())


def _refuse_oneself(actor: Actor, account: Account) -> None:
    if account.pk == actor.account_id:
        raise NotNow("You cannot change what you yourself may do. Ask another leader.")


def _refuse_the_last(actor: Actor, account: Account, roles: Collection[Role]) -> None:
    """Somebody must remain who may invite people, or the school is locked out."""
    others = [
        each
        for each in members(actor.organisation, today())
        if each.account.pk != account.pk and each.until is None
    ]
    if any(each.may("memberships.change_roles") for each in others):
        return
    now_a_leader = member(actor.organisation, account.pk, today())
    stays = Actor("", frozenset(roles), actor.organisation).may("memberships.change_roles")
    if now_a_leader and now_a_leader.may("memberships.change_roles") and not stays:
        raise NotNow("Nobody else may change rights here. Invite another leader first.")
