"""What a staff list says of people, once somebody has confirmed it."""

from collections.abc import Mapping
from typing import Any

from django.db.models import ProtectedError

from fingerpost.foundation.actions import action, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.keys import fold

from .models import Person


class StillNeeded(DomainError):
    """Raised when somebody is taken off the list to whom other records point."""


@action("people.change")
def amend(actor: Actor, person: Person, values: Mapping[str, Any]) -> Person:
    """Change some of what the list says of a person, and nothing else."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    named = {"name_key": fold(values["name"])} if "name" in values else {}
    alter(person, {**values, **named})
    return person


@action("people.come_back")
def come_back(actor: Actor, person: Person) -> Person:
    """Note that somebody who left is here again; they sign in only when invited anew."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    if person.left_on is None:
        raise DomainError(f"{person} is here already.")
    alter(person, {"left_on": None, "leaving_noted_on": None, "contract_ends_on": None})
    return person


@action("people.take_off")
def take_off(actor: Actor, person: Person) -> None:
    """Take off the list somebody who came onto it by mistake, unless other records need them."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    refusal = f"{person} stays on the list: other records name them. Note their leaving instead."
    if person.account_id is not None:
        raise StillNeeded(refusal)
    try:
        remove_many(Person, [person])
    except ProtectedError:
        raise StillNeeded(refusal) from None
