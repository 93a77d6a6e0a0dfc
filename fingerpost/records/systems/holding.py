"""The systems in somebody's name, for the day on which they leave."""

from django.db.models import Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.registers import verbs

from .models import System

WAYS = (("owner", "owner_name"), ("technical_owner", "technical_name"))


def to_hand_over(actor: Actor, person: Person, to: Person) -> None:
    """Whoever takes over owns from then on what the leaver owned."""
    for link, text in WAYS:
        for system in System.objects.all().listed().filter(**{link: person}).select_for_update():
            verbs.rewrite(system, {text: to.name, link: to})


@holds("systems", "Systems that they own or look after", hand_over=to_hand_over)
def systems(person: Person) -> list[str]:
    """What they answer for, by its reference."""
    theirs = Q(owner=person) | Q(technical_owner=person)
    return [str(each) for each in System.objects.all().listed().filter(theirs).order_by("pk")]
