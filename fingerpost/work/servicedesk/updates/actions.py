"""Entering a security update, and saying when it was in place."""

from datetime import date

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from .models import Update
from .rules import due_on


@action("updates.enter")
def enter(actor: Actor, /, *, title: str, risk: str, published_on: date, affects: str) -> Update:
    """Enter an update that came out; its last day follows from its risk."""
    if published_on > today():
        raise ValidationError({"published_on": "Enter a day that has been"})
    return add(
        Update(
            organisation=actor.organisation,
            title=title.strip(),
            risk=risk,
            published_on=published_on,
            due_on=due_on(risk, published_on),
            affects=affects.strip(),
            entered_by=actor.name,
        )
    )


@action("updates.apply")
def apply(actor: Actor, update: Update, *, applied_on: date, words: str = "") -> Update:
    """Say on which day an update was in place everywhere it is for."""
    held = Update.objects.select_for_update().get(pk=update.pk)
    if held.applied_on:
        raise DomainError(f"It is noted as in place since {written_date(held.applied_on)} already.")
    if not held.published_on <= applied_on <= today():
        came = written_date(held.published_on)
        raise ValidationError({"applied_on": f"Enter a day from {came} to today"})
    alter(held, {"applied_on": applied_on, "applied_by": actor.name, "words": words.strip()})
    return held
