"""A row as it was at a moment, put back change by change from the record."""

from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model

from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.audit.telling import plain

from .declaration import Register
from .history import Difference, differences, is_first


@dataclass(frozen=True, slots=True)
class Then:
    """A row at a moment of the past, and what of it people read otherwise today."""

    row: Any
    was_there: bool
    is_whole: bool
    """Whether every change since is still on the record; some may have been erased."""
    since: tuple[Difference, ...]


def as_it_was(register: Register, row: Model, moment: datetime) -> Then:
    """What a row said at a moment; its lines, files and notes are those of today."""
    then, was_there, is_whole = copy(row), True, True
    before: dict[str, Any] = {}
    changes = Change.objects.filter(
        model=row._meta.label, object_id=row.pk, entry__at__gt=moment
    ).order_by("-pk")
    for fields, erased_by in changes.values_list("fields", "erased_by"):
        before |= {name: values[0] for name, values in fields.items()}
        was_there = was_there and not is_first(fields)
        is_whole = is_whole and erased_by is None
    now = {name: _plain(row, name) for name in before}
    for name, value in before.items():
        if field := _field(row, name):
            setattr(then, field.attname, field.to_python(value))
    changed = {name: [before[name], now[name]] for name in before if before[name] != now[name]}
    return Then(then, was_there, is_whole, tuple(differences(register, changed)))


def _plain(row: Model, name: str) -> Any:
    """What a field says today, as the record would write it."""
    field = _field(row, name)
    return plain(getattr(row, field.attname)) if field else None


def _field(row: Model, name: str) -> "Field[Any, Any] | None":
    """The field of a name on the record; lines of a row are recorded under names of their own."""
    try:
        field = row._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, Field) else None
