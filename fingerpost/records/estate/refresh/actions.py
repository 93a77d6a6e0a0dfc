"""Setting the figures of one's own forecast, and taking it out."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today

from .figures import bases
from .models import Figure


@action("refresh.set_figures")
def set_figures(actor: Actor, /, values: Mapping[str, Decimal | None]) -> None:
    """Keep the school's own figures; an empty one goes back to what Fingerpost proposes."""
    known = bases(today())
    if unknown := values.keys() - known.keys():
        raise ValidationError(f"Nothing rests on {', '.join(sorted(unknown))}.")
    held = {each.key: each for each in Figure.objects.select_for_update()}
    differs = {
        key: value
        for key, value in values.items()
        if value != (held[key].value if key in held else None)
    }
    if not differs:
        raise DomainError("There is nothing to save: no figure differs.")
    remove_many(Figure, [held[key] for key, value in differs.items() if value is None])
    for key, value in differs.items():
        if value is not None and key in held:
            alter(held[key], {"value": value})
        elif value is not None:
            add(Figure(organisation=actor.organisation, key=key, value=value))


@action("refresh.export")
def note_export(actor: Actor, /, **details: Any) -> None:
    """Put on the record what was taken out."""
    trail.note_many([], **details)
