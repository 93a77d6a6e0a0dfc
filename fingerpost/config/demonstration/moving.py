"""What happens to assets in a term: rooms are linked, things change hands, one is to go."""

from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import leave
from fingerpost.foundation.people.listed import amend
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.records.estate.actions import mend
from fingerpost.records.estate.assigning.actions import hand_over, link
from fingerpost.records.estate.choices import Status
from fingerpost.records.estate.disposing.actions import propose
from fingerpost.records.estate.models import Asset

from .cast import MANAGERS

LEAVER = "Cy Elmswood"


def link_rooms(actor: Actor) -> None:
    """Say which rooms the texts mean; a few are left for another day."""
    rooms = Room.objects.in_use().order_by("label")[3:]
    link(actor, "room", {fold(room.name): room for room in rooms})


def link_people(actor: Actor) -> None:
    """Say which people the texts of a list mean, where a text is somebody's name."""
    link(actor, "holder", {fold(each.name): each for each in Person.objects.present(today())})


def change_hands(technician: Actor, head: Actor) -> None:
    """A laptop goes to another class; an old one and its twin are to go, and one may."""
    laptop = Asset.objects.get(tag="LT-02")
    hand_over(
        technician,
        laptop,
        revision=laptop.revision,
        assigned_to="Vic Ashlode",
        location="School office",
        status=Status.IN_USE,
        condition="Lid scratched, charger in the bag",
    )
    old = [Asset.objects.get(tag="OL-05"), Asset.objects.get(tag="CB-06")]
    mend(technician, {old[1].pk: {"status": Status.SPARE}})
    propose(technician, [each.pk for each in old], why="Too old for security updates")
    first = Approval.objects.open().get(object_id=old[0].pk)
    sign(head, [first.pk], decision=State.APPROVED, typed=head.name)


def say_who_manages(actor: Actor) -> None:
    """Teachers have a line manager, who sees what they have."""
    for name, manager in MANAGERS.items():
        person = Person.objects.get(name=name)
        amend(actor, person, {"line_manager": Person.objects.get(name=manager)})


def hear_from_devices(actor: Actor, heard: dict[str, date]) -> None:
    """Enter when device management last heard from each device that it knows."""
    held = Asset.objects.held().filter(tag__in=heard)
    mend(actor, {each.pk: {"last_seen_on": heard[each.tag]} for each in held})


def say_who_left(actor: Actor) -> None:
    """A teacher left a week ago; nobody asked for the laptop."""
    leave(actor, Person.objects.get(name=LEAVER), on=today() - timedelta(days=7))
