"""Writing a guide, taking it out of use, and what its readers say."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from .choices import OF_TECHNICIANS, Audience, Useful
from .models import Guide, Reader


@action("guides.write")
def write(actor: Actor, guide: Guide | None, /, **values: Any) -> Guide:
    """Write a guide, or another version of one.

    `values` are title, audience, topic, system, also, body, owner and review_on.
    """
    _refuse(actor, values)
    kept = {"changed_on": today(), "changed_by": actor.name}
    if guide is None:
        return add(Guide(organisation=actor.organisation, **values, **kept))
    held = _held(actor, guide)
    kept["version"] = held.version + 1
    if all(getattr(held, name) == value for name, value in values.items()):
        raise DomainError("There is nothing to save: no word differs.")
    alter(held, {**values, **kept})
    return held


@action("guides.take_out")
def take_out(actor: Actor, guide: Guide) -> Guide:
    """Take a guide out of use; it stays on the record."""
    held = _held(actor, guide)
    alter(held, {"out_on": today()})
    return held


@action("guides.answer")
def answer(actor: Actor, guide: Guide, *, useful: str = "", read: bool = False) -> Reader:
    """Say that one has read this version, or whether it helped."""
    if not Guide.objects.all().for_reader(actor).filter(pk=guide.pk).exists():
        raise NotAllowed("This guide is for others.")
    hold(actor.organisation)
    key = {"guide": guide, "account": actor.account_id or 0}
    held = Reader.objects.select_for_update().filter(**key).first()
    values: dict[str, Any] = {"useful": Useful(useful)} if useful else {}
    if read:
        values |= {"version": guide.version, "read_on": today()}
    if held is None:
        return add(Reader(organisation=actor.organisation, by=actor.name, **key, **values))
    if not alter(held, values):
        raise DomainError("You have said so already.")
    return held


def _held(actor: Actor, guide: Guide) -> Guide:
    """A guide in use that somebody may read, while nobody else changes it."""
    readable = Guide.objects.all().for_reader(actor).filter(pk=guide.pk)
    held = Guide.objects.select_for_update().filter(pk__in=readable.values("pk")).first()
    if held is None:
        raise NotAllowed("This guide is for others, or is no longer in use.")
    return held


def _refuse(actor: Actor, values: dict[str, Any]) -> None:
    audience, day = values["audience"], values["review_on"]
    if audience == Audience.TECHNICAL and not actor.may("guides.view_technical"):
        raise NotAllowed("Technical notes are written by IT support and the SLT digital lead.")
    if (audience == Audience.TECHNICAL) != (values["topic"] in OF_TECHNICIANS):
        said = "Choose a technical topic for technical notes, and another one for staff"
        raise ValidationError({"topic": said})
    if not isinstance(day, date) or day <= today():
        raise ValidationError({"review_on": "Enter a day to come"})
