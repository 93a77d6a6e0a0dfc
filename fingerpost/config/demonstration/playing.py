"""Whoever of the demonstration acts in a place on the day, and how somebody new comes in."""

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.memberships import actions as memberships
from fingerpost.foundation.memberships.models import Invitation
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations import actions as organisations
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation

from .cast import Player


def digital_lead(place: Organisation) -> Actor:
    """Who does most of the work: the school's own digital lead."""
    return actor_as(place, Role.SLT_DIGITAL_LEAD)


def actor_as(place: Organisation, role: Role) -> Actor:
    """Whoever holds a role in a place on the day, with all roles that they hold there."""
    here = Membership.objects.filter(organisation=place).current(today())
    account = here.filter(role=role).select_related("account").earliest("pk").account
    roles = here.filter(account=account).values_list("role", flat=True)
    return Actor(account.name, frozenset(map(Role, roles)), place, account.pk)


def let_in(player: Player, *places: Organisation) -> None:
    """One of the first people of a place opens it, as whoever sets a school up does."""
    account = accounts.new_account(player.email, player.name)
    for place in places:
        organisations.enrol(
            place,
            account,
            *player.roles,
            job_title=player.title,
            is_slt=player.is_slt,
            is_governor=player.is_governor,
        )


def welcome(leader: Actor, player: Player) -> None:
    """Somebody new comes onto the list of people, and takes up an invitation."""
    person = people.add_person(
        leader, name=player.name, email=player.email, job_title=player.title, is_slt=player.is_slt
    )
    invitation = memberships.invite(
        leader, person, email=player.email, roles=player.roles, until=None
    )
    come_in(leader, invitation, player)


def come_in(leader: Actor, invitation: Invitation, player: Player) -> None:
    """Somebody who was asked in opens their account, or brings the one that they have."""
    known = Account.objects.filter(email=player.email).first()
    account = known or accounts.new_account(player.email, player.name)
    memberships.accept(system(leader.organisation), invitation, invitation.person, account)
