"""Bringing the duties of a school in line with one page of names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from fingerpost.foundation.actor import Actor

from . import actions
from .directory import Directory
from .models import Appointment, Duty, Person

SENIOR = {Duty.HEADTEACHER, Duty.FILTERING_SLT}
GOVERNORS = {Duty.DIGITAL_GOVERNOR, Duty.FILTERING_GOVERNOR}


@dataclass(frozen=True)
class Lead:
    """What is asked of the SLT digital lead alone."""

    is_slt: bool
    appointed_on: date | None


@transaction.atomic
def say_who_does_what(
    actor: Actor, *, on: date, is_slt: bool, appointed_on: date | None, **names: str
) -> None:
    """Name holders of duties by what was typed; every change is a deed of its own."""
    directory = Directory(on)
    for duty in Duty:
        typed = names.get(duty, "").strip()
        lead = Lead(is_slt, appointed_on) if duty == Duty.SLT_DIGITAL_LEAD else None
        held = actions.holders().get(duty)
        if typed:
            person = directory.find(typed) or directory.welcome(_newcomer(actor, duty, typed))
            _name(actor, duty, person, held, on=on, lead=lead)
        elif held:
            actions.leave_vacant(actor, duty, on=on)


def by_person(appointments: Iterable[Appointment]) -> dict[int, list[str]]:
    """The duties of each person, in words."""
    held: dict[int, list[str]] = {}
    for each in appointments:
        held.setdefault(each.person_id, []).append(each.get_duty_display())
    return held


def warning(held: dict[Duty, Appointment]) -> str:
    """What to say when the SLT digital lead leads IT support too, whom they should watch over."""
    lead, support = held.get(Duty.SLT_DIGITAL_LEAD), held.get(Duty.IT_SUPPORT)
    if lead is None or support is None or lead.person_id != support.person_id:
        return ""
    return (
        "The SLT digital lead also leads IT support. Small schools often have nobody else; "
        "the verdict will read partly met."
    )


def _name(
    actor: Actor,
    duty: Duty,
    person: Person,
    held: Appointment | None,
    *,
    on: date,
    lead: Lead | None,
) -> None:
    said = _said(actor, duty, person, lead)
    how = _how(lead) if lead else {}
    if held and held.person_id == person.pk and not _differs(held, said, lead):
        return
    actions.name_holder(actor, duty, person, on=on, said=said, **how)


def _said(actor: Actor, duty: Duty, person: Person, lead: Lead | None) -> dict[str, bool]:
    """What naming somebody says of them: a link governor is a governor, a head leads."""
    if lead:
        senior = {each.person_id for duty, each in actions.holders().items() if duty in SENIOR}
        return {"is_slt": lead.is_slt or person.pk in senior}
    if person.organisation_id != actor.organisation.pk:
        return {}
    if duty in SENIOR:
        return {"is_slt": True}
    return {"is_governor": True} if duty in GOVERNORS else {}


def _how(lead: Lead) -> dict[str, Any]:
    """The head appoints the SLT digital lead (DfE digital leadership standard 1)."""
    head = actions.holders().get(Duty.HEADTEACHER)
    appointer = head.person if head and lead.appointed_on else None
    return {"appointed_by": appointer, "appointed_on": lead.appointed_on}


def _differs(held: Appointment, said: dict[str, bool], lead: Lead | None) -> bool:
    if any(getattr(held.person, name) != value for name, value in said.items()):
        return True
    return lead is not None and held.appointed_on != lead.appointed_on


def _newcomer(actor: Actor, duty: Duty, name: str) -> Person:
    return actions.add_person(
        actor, name=name, is_slt=duty in SENIOR, is_governor=duty in GOVERNORS
    )
