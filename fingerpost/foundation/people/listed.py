"""What a staff list or a day says of people: changes, comings back, and last days that passed."""

from collections.abc import Mapping
from typing import Any

from django.db.models import ProtectedError

from fingerpost.foundation.actions import action, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs

from .choices import State
from .leading import meant, retell
from .models import Person


class StillNeeded(DomainError):
    """Raised when somebody is taken off the list to whom other records point."""


@action("people.change")
def amend(actor: Actor, person: Person, values: Mapping[str, Any]) -> Person:
    """Change some of what the list says of a person, and nothing else."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    former = person.name
    verbs.rewrite(person, meant(values))
    retell(person, former)
    return person


@action("people.come_back")
def come_back(actor: Actor, person: Person) -> Person:
    """Note that somebody who left is here again; they sign in only when invited anew."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    if person.left_on is None:
        raise DomainError(f"{person} is here already.")
    none = dict.fromkeys(("left_on", "leaving_noted_on", "contract_ends_on"))
    verbs.rewrite(person, none)
    return person


@action("people.delete")
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


@action("people.leave")
def past_the_last_day(actor: Actor) -> list[Person]:
    """Let the list say of those whose last day was yesterday that they have left."""
    gone = Person.objects.all().own().left(today()).filter(state=State.LEAVING)
    found = list(gone.select_for_update().order_by("pk"))
    for person in found:
        verbs.rewrite(person, {})
    return found
