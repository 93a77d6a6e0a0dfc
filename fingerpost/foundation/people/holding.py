"""The roles that somebody holds, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from .holdings import holds
from .models import Appointment, Duty, Person
from .titles import titles


def with_the_day(actor: Actor, person: Person, to: Person) -> None:
    """Roles change hands on the day after the last, by the deed of leaving itself."""


@holds("roles", "Roles", hand_over=with_the_day)
def roles(person: Person) -> list[str]:
    """What they hold today, and since when."""
    held = Appointment.objects.filter(person=person).current_after(today()).order_by("pk")
    named = titles()
    return [f"{named[Duty(each.duty)]}, since {written_date(each.starts_on)}" for each in held]
