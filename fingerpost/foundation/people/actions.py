"""Adding people and giving them duties."""

from datetime import date, timedelta

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError

from .models import Appointment, Duty, Person, Rank


class AlreadyLeft(DomainError):
    """Raised when somebody who has left is given a duty, or leaves twice."""


@action("people.add")
def add_person(
    actor: Actor,
    *,
    name: str,
    job_title: str = "",
    email: str = "",
    is_slt: bool = False,
    is_governor: bool = False,
    account_id: int | None = None,
) -> Person:
    """Put a person on the school's list."""
    return add(
        Person(
            organisation=actor.organisation,
            name=name.strip(),
            name_key=name.strip().casefold(),
            job_title=job_title,
            email=email.strip().casefold(),
            is_slt=is_slt,
            is_governor=is_governor,
            account_id=account_id,
        )
    )


@action("people.leave")
def leave(actor: Actor, person: Person, *, on: date) -> Person:
    """Note a person's last working day; their duties end with it."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.left_on:
        raise AlreadyLeft(f"{person} has left already, on {person.left_on:%-d %B %Y}.")
    alter(person, {"left_on": on})
    for held in Appointment.objects.filter(person=person, ends_on=None, starts_on__lte=on):
        alter(held, {"ends_on": on})
    return person


@action("people.appoint")
def appoint(
    actor: Actor,
    person: Person,
    *,
    duty: Duty,
    since: date,
    rank: Rank = Rank.HOLDER,
    appointed_by: Person | None = None,
    appointed_on: date | None = None,
) -> Appointment:
    """Give a person a duty; whoever held it before holds it until the day before."""
    if person.left_on and person.left_on < since:
        raise AlreadyLeft(f"{person} left on {person.left_on:%-d %B %Y}. Choose somebody else.")
    if rank == Rank.HOLDER:
        _end_holder(duty, since)
    return add(
        Appointment(
            organisation=actor.organisation,
            person=person,
            duty=duty,
            rank=rank,
            starts_on=since,
            appointed_by=appointed_by,
            appointed_on=appointed_on,
        )
    )


@action("people.appoint")
def end(actor: Actor, appointment: Appointment, *, on: date) -> Appointment:
    """End a duty on a day; it is vacant from the next."""
    appointment = Appointment.objects.select_for_update().get(pk=appointment.pk)
    if on < appointment.starts_on:
        raise DomainError("A duty cannot end before it starts. Enter a later date.")
    alter(appointment, {"ends_on": on})
    return appointment


def _end_holder(duty: Duty, since: date) -> None:
    held = (
        Appointment.objects.select_for_update()
        .filter(duty=duty, rank=Rank.HOLDER, ends_on=None)
        .first()
    )
    if held is None:
        return
    if held.starts_on >= since:
        raise DomainError(
            f"{held.person} holds this duty since {held.starts_on:%-d %B %Y}. "
            "Enter a later date, or end that appointment first."
        )
    alter(held, {"ends_on": since - timedelta(days=1)})
