"""Somebody must remain who may let people in, also when a leader leaves."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import bars_leaving
from fingerpost.foundation.people.models import Person

from .actions import refuse_last_leader


@bars_leaving
def last_leader(actor: Actor, person: Person) -> None:
    """Refuse the leaving of the only one who may change rights."""
    if person.account is not None:
        refuse_last_leader(actor, person.account)
