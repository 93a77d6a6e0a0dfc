"""What somebody is still asked to do, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import written_date

from .actions import take_over
from .models import ToDo


def hand_over(actor: Actor, person: Person, to: Person) -> None:
    """Ask somebody else for everything that is open."""
    for each in ToDo.objects.open().filter(owner=person):
        take_over(actor, each, to=to)


@holds("to-dos", "What they are asked to do", hand_over=hand_over)
def open_to_dos(person: Person) -> list[str]:
    """What is open, the soonest first."""
    found = ToDo.objects.open().filter(owner=person)
    return [f"{each.title}, by {written_date(each.due_on)}" for each in found]
