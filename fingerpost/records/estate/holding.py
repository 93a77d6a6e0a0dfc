"""The equipment in somebody's name, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person

from .models import Asset


def to_have_back(actor: Actor, person: Person, to: Person) -> None:
    """Equipment stays in their name until it is back: nobody takes over what is not returned."""


@holds("equipment", "Equipment to have back, in their name until it is", hand_over=to_have_back)
def equipment(person: Person) -> list[str]:
    """What is assigned to them, by its number."""
    found = Asset.objects.held().filter(holder=person).order_by("pk")
    return [f"{each.reference} {each.name}".strip() for each in found]
