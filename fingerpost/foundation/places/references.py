"""What names a room: found by looking at every model, so that no record is forgotten."""

from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from fingerpost.foundation.tenancy.rows import TenantModel

from .models import Room

Follow = Callable[[Any, Room], dict[str, Any]]
"""What is written of a row whose room is now this one, or is now called so."""

_FOLLOW: dict[type[TenantModel], Follow] = {}
_STAY: set[type[TenantModel]] = set()


def follows(model: type[TenantModel], how: Follow) -> None:
    """Let rows of a model say in words of their own where they are, and keep those words true."""
    _FOLLOW[model] = how


def stays(model: type[TenantModel]) -> None:
    """Let rows of a model keep their room when it is merged: they say what was, on a past day."""
    _STAY.add(model)


def naming(room: Room) -> Iterator[tuple[type[TenantModel], str, QuerySet[Any]]]:
    """(model, field, rows) for every model whose rows can name a room."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is Room and issubclass(model, TenantModel):
                rows = model._base_manager.filter(**{field.name: room})
                yield model, field.name, rows.select_related(field.name)


def named_by(room: Room) -> dict[str, int]:
    """{what: how many} for the records that name a room."""
    counts: dict[str, int] = {}
    for model, _, rows in naming(room):
        if found := rows.count():
            word = str(model._meta.verbose_name if found == 1 else model._meta.verbose_name_plural)
            counts[word] = counts.get(word, 0) + found
    return counts


def moved(room: Room, into: Room) -> Iterator[tuple[type[TenantModel], list[Any]]]:
    """(model, changes) for what goes along when a room turns out to be another."""
    for model, name, rows in naming(room):
        if model not in _STAY:
            yield model, [(row, {name: into} | _said(row, into)) for row in rows]


def renamed(room: Room) -> Iterator[tuple[type[TenantModel], list[Any]]]:
    """(model, changes) for what says in words where it is, when the room gets another name."""
    for model, _, rows in naming(room):
        if model in _FOLLOW:
            yield model, [(row, _said(row, room)) for row in rows]


def _said(row: Any, room: Room) -> dict[str, Any]:
    values = _FOLLOW[type(row)](row, room) if type(row) in _FOLLOW else {}
    if hasattr(row, "revision"):
        values["revision"] = row.revision + 1
    return values
