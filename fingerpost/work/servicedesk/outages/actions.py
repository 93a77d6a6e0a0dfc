"""Telling staff that something is down, telling them more, and that it works again."""

from datetime import datetime

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now

from .models import Outage


@action("outages.begin")
def begin(
    actor: Actor, /, *, service: str, place: str, words: str, began_at: datetime, planned: bool
) -> Outage:
    """Say what is down since when, or will be: a moment to come is planned work."""
    if began_at > now() and not planned:
        said = "It has not begun at that time. Tick “planned”, or enter a time that has been"
        raise ValidationError({"clock": said})
    return add(
        Outage(
            organisation=actor.organisation,
            service=service.strip(),
            place=place.strip(),
            words=words.strip(),
            is_planned=planned,
            began_at=began_at,
            by=actor.name,
        )
    )


@action("outages.tell")
def tell(actor: Actor, outage: Outage, *, words: str) -> Outage:
    """Tell staff something else about it."""
    held = _held(outage)
    if not alter(held, {"words": words.strip()}):
        raise DomainError("Staff read these words already.")
    return held


@action("outages.end")
def end(actor: Actor, outage: Outage, *, ended_at: datetime, cause: str) -> Outage:
    """Say since when it works again, and what the cause was."""
    held = _held(outage)
    if not held.began_at <= ended_at <= now():
        raise ValidationError({"clock": "Enter a time after it began, and not later than now"})
    alter(held, {"ended_at": ended_at, "cause": cause.strip()})
    return held


def _held(outage: Outage) -> Outage:
    held = Outage.objects.select_for_update().get(pk=outage.pk)
    if held.ended_at:
        raise DomainError("It is noted already that this works again.")
    return held
