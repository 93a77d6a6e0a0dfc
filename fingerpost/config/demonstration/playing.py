"""Whoever of the demonstration acts in a place."""

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation

from .cast import PLAYERS


def digital_lead(place: Organisation) -> Actor:
    """Who did the work of these weeks: the school's own digital lead."""
    return actor_as(place, Role.SLT_DIGITAL_LEAD)


def actor_as(place: Organisation, role: Role) -> Actor:
    """Whoever of the demonstration holds a role in a place."""
    player = next(each for each in PLAYERS if place.name in each.places and role in each.roles)
    account = Account.objects.get(email=player.email)
    return Actor(player.name, frozenset(player.roles), place, account.pk)
