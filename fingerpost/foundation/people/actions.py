"""Putting people on the list, giving them duties, and what ends when they leave."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.tenancy.models import Belonging, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.ui.filters import written_date

from .choices import Rank
from .holdings import hand_all_over, refuse_too_early
from .leading import meant, retell
from .models import Appointment, Duty, Person

A_DAY = timedelta(days=1)


class AlreadyLeft(DomainError):
    """Raised when somebody who has left is given a duty, or leaves twice."""


class OwnLeaving(DomainError):
    """Raised when somebody would lock themselves out."""


class OfTheTrust(DomainError):
    """Raised when a school would change what its trust says of a person."""


@action("people.create")
def add_person(actor: Actor, /, *, account_id: int | None = None, **values: Any) -> Person:
    """Put a person on the list, under the next reference number."""
    return verbs.enter(Person, actor, meant(values), account_id=account_id)


@action("people.change")
def change(actor: Actor, /, person: Person, *, revision: int, **values: Any) -> Person:
    """Correct what the list says of a person, unless somebody else did since it was read."""
    refuse_closed("person", actor, values)
    former = person.name
    changed = verbs.change(actor, person, revision, meant(values))
    retell(changed, former)
    return changed


@action("people.change")
def mend(actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None) -> list[Person]:
    """Fill in something about several people in one deed."""
    refuse_closed("person", actor, {name for values in changes.values() for name in values})
    told = {key: meant(values) for key, values in changes.items()}
    return verbs.mend(Person, actor, told, same=same)


@action("people.leave")
def leave(actor: Actor, person: Person, *, on: date, to: Person | None = None) -> Person:
    """Note a person's last working day: their duties end with it, and so does their access.

    A last day that has come ends the access and every session at once. `to` takes over what they
    hold: at once what was asked of them, and their duties on the day after, from somebody who may
    appoint.
    """
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    if person.left_on:
        raise AlreadyLeft(f"{person} has left already, on {written_date(person.left_on)}.")
    if person.account_id is not None and person.account_id == actor.account_id:
        raise OwnLeaving(
            "You cannot note your own leaving, as it ends your access. Ask another leader to do it."
        )
    refuse_too_early(actor, person)
    verbs.rewrite(person, {"left_on": on, "leaving_noted_on": today()})
    if to is not None:
        hand_all_over(actor, person, to)
    for held in Appointment.objects.filter(person=person).current_after(on):
        alter(held, {"ends_on": max(on, held.starts_on)})
        if to is not None and held.rank == Rank.HOLDER and actor.may("people.appoint"):
            appoint(actor, to, duty=Duty(held.duty), since=max(on, held.starts_on) + A_DAY)
    if person.account is not None:
        accounts.dismiss(actor, person.account, on=on)
        for school in _schools_of(actor.organisation):
            _dismiss_at(school, person.account, on)
    return person


@action("people.appoint")
def appoint(
    actor: Actor,
    person: Person,
    *,
    duty: Duty,
    since: date,
    rank: Rank = Rank.HOLDER,
    until: date | None = None,
    appointed_by: Person | None = None,
    appointed_on: date | None = None,
    hours_a_week: Decimal | None = None,
    note: str = "",
    said: Mapping[str, bool] = MappingProxyType({}),
) -> Appointment:
    """Give a person a duty; whoever held it before holds it until the day before.

    Of those who hold it and those who act there is one; deputies may be several. `said` is what
    the page says of the person besides.
    """
    if until and until < since:
        raise DomainError("A duty cannot end before it starts. Enter a later last day.")
    if person.left_on and person.left_on < since:
        raise AlreadyLeft(f"{person} left on {written_date(person.left_on)}. Choose somebody else.")
    _say_of(actor, person, said)
    if rank != Rank.DEPUTY:
        _end_former(duty, rank, since)
    return add(
        Appointment(
            organisation=actor.organisation,
            person=person,
            duty=duty,
            rank=rank,
            starts_on=since,
            ends_on=until,
            appointed_by=appointed_by,
            appointed_on=appointed_on,
            hours_a_week=hours_a_week,
            note=note.strip(),
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


@action("people.appoint")
def name_holder(
    actor: Actor,
    duty: Duty,
    person: Person,
    *,
    on: date,
    said: Mapping[str, bool] = MappingProxyType({}),
    appointed_by: Person | None = None,
    appointed_on: date | None = None,
) -> Appointment:
    """Say who holds a duty from a day on; a holder named that same day by mistake is corrected.

    `said` is what the page says of the person besides: that they are a senior leader, or not.
    """
    _say_of(actor, person, said)
    held = holders().get(duty)
    how = {"person": person, "appointed_by": appointed_by, "appointed_on": appointed_on}
    if held and (held.person_id == person.pk or held.starts_on >= on):
        alter(held, how)
        return held
    if held:
        alter(held, {"ends_on": on - A_DAY})
    return add(Appointment(organisation=actor.organisation, duty=duty, starts_on=on, **how))


@action("people.appoint")
def leave_vacant(actor: Actor, duty: Duty, *, on: date) -> None:
    """Say that nobody holds a duty from a day on; a name given that same day is taken back."""
    held = holders()[duty]
    if held.starts_on < on:
        alter(held, {"ends_on": on - A_DAY})
        return
    trail.note(held, {"person": (held.person, None)}, duty=duty)
    held.delete()


def holders() -> dict[Duty, Appointment]:
    """Who holds which duty until further notice."""
    held = Appointment.objects.filter(rank=Rank.HOLDER, ends_on=None).select_related(
        "person", "appointed_by"
    )
    return {Duty(each.duty): each for each in held}


def _schools_of(trust: Organisation) -> list[Organisation]:
    belonging = Belonging.objects.on(today()).filter(trust=trust).select_related("school")
    return [each.school for each in belonging]


def _dismiss_at(school: Organisation, account: Account, on: date) -> None:
    """End what somebody of the trust may do at a school, unless the school has them itself."""
    with scope(school):
        own = Person.objects.all().own().filter(account=account)
        if not own.exists() and accounts.is_member(school, account):
            accounts.dismiss(system(school), account, on=on)


def _say_of(actor: Actor, person: Person, said: Mapping[str, bool]) -> None:
    if all(getattr(person, name) == value for name, value in said.items()):
        return
    if person.organisation_id != actor.organisation.pk:
        raise OfTheTrust(
            f"{person} is on the list of your trust, which alone can say whether they are a "
            "senior leader. Ask the trust to change it."
        )
    verbs.rewrite(person, said)


def _end_former(duty: Duty, rank: Rank, since: date) -> None:
    last = since - A_DAY
    for held in Appointment.objects.filter(duty=duty, rank=rank).current_after(last):
        if held.starts_on >= since:
            raise DomainError(
                f"{held.person} has held this duty since {written_date(held.starts_on)}. "
                "Enter a later date, or end that appointment first."
            )
        alter(held, {"ends_on": last})
