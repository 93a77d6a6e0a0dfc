"""The apps in somebody's name, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.registers import verbs

from .choices import CURRENT
from .models import ApprovedApp


def to_hand_over(actor: Actor, person: Person, to: Person) -> None:
    """Whoever takes over answers from then on for the leaver's apps."""
    theirs = ApprovedApp.objects.all().own().filter(owner=person, status__in=CURRENT)
    for app in theirs.select_for_update():
        verbs.rewrite(app, {"owner_name": to.name, "owner": to})


@holds("approved-apps", "Apps that they answer for", hand_over=to_hand_over)
def apps(person: Person) -> list[str]:
    """What they answer for, by its reference."""
    theirs = ApprovedApp.objects.filter(owner=person, status__in=CURRENT).order_by("pk")
    return [str(each) for each in theirs]
