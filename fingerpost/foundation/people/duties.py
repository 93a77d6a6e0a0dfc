"""Bringing the duties of a school in line with one page of names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from fingerpost.foundation.actor import Actor

from . import actions
from .choices import Category
from .clashes import Clash
from .directory import Directory
from .models import ASKED_FIRST, Appointment, Duty, Person
from .table import posts_of_all


def makes(duty: Duty) -> dict[str, bool]:
    """What naming somebody says of them: a link governor is a governor, a head leads."""
    said = posts_of_all()[duty].holder_is
    return {
        name: True
        for name, word in (("is_slt", "senior"), ("is_governor", "governor"))
        if word == said
    }


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
    for duty in ASKED_FIRST:
        typed = names.get(duty, "").strip()
        lead = Lead(is_slt, appointed_on) if duty == Duty.SLT_DIGITAL_LEAD else None
        held = actions.holders().get(duty)
        if typed:
            person = directory.find(typed) or directory.welcome(_newcomer(actor, duty, typed))
            _name(actor, duty, person, held, on=on, lead=lead)
        elif held:
            actions.leave_vacant(actor, duty, on=on)


def warning(clash: Clash, named: Mapping[Duty, str], day: date) -> str:
    """What to say of somebody who holds two roles that should be apart, as they are called here."""
    one, other = named[clash.conflict.one], named[clash.conflict.other]
    follows = "counts as partly met" if clash.has_reason(day) else "needs the head’s reason"
    return f"{clash.person} is both {one} and {other}, and {clash.conflict.why}. It {follows}."


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
    """What the page says of whoever is named, besides the name."""
    if lead:
        return {"is_slt": lead.is_slt or leads_already(person)}
    return makes(duty) if person.organisation_id == actor.organisation.pk else {}


def leads_already(person: Person) -> bool:
    """Whether another role of theirs is that of a senior leader."""
    held = (duty for duty, each in actions.holders().items() if each.person_id == person.pk)
    return any(makes(duty).get("is_slt") for duty in held)


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
    said = makes(duty)
    category = Category.GOVERNOR if "is_governor" in said else Category.STAFF
    return actions.add_person(actor, name=name, category=category, **said)
