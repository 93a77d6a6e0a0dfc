"""What was changed of a ticket, field by field, as the record has it. Texts are not among it: the
record keeps no copy of what people write, and an event tells that it was changed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Ticket

SHOWN = 30
FIELDS = (
    "kind",
    "room",
    "asset",
    "system",
    "contract",
    "impact",
    "urgency",
    "a_class_waits",
    "raised_by",
    "priority",
    "is_sensitive",
)
"""Beside what the events tell already: how it stands, and with whom."""
NOT_SET = "not set"


@dataclass(frozen=True, slots=True)
class Changed:
    """One field that one deed changed, in words."""

    at: datetime
    by: str
    label: str
    old: str
    new: str


def changes_of(ticket: Ticket) -> list[Changed]:
    """The latest changes, the last first."""
    rows = [row for row in _rows(pk=ticket.pk) if "number" not in row[2]]  # that is the opening
    rows = [row for row in rows if any(name in row[2] for name in FIELDS)]
    return list(_in_words(rows)) if rows else []


def _in_words(rows: Sequence[Any]) -> Iterator[Changed]:
    told = Detail.objects.filter(entry__in=[row[0] for row in rows], name="actor")
    who = dict(told.values_list("entry_id", "value"))
    names = _names(rows)
    for entry, at, fields in rows:
        for name in FIELDS:
            if name in fields:
                field = Ticket._meta.get_field(name)
                label = str(field.verbose_name)  # type: ignore[union-attr]
                old, new = (_shown(field, names, value) for value in fields[name])
                by = str(who.get(entry, "Somebody"))
                yield Changed(at, by, label[:1].upper() + label[1:], old, new)


def _names(rows: Sequence[Any]) -> dict[tuple[str, Any], str]:
    """{(field, key): what is called so} for the rows that a ticket named, read at once by field."""
    keys: dict[str, set[Any]] = defaultdict(set)
    for _, _, fields in rows:
        for name in FIELDS:
            if name in fields and Ticket._meta.get_field(name).is_relation:
                keys[name] |= {each for each in fields[name] if each}
    return {
        (name, each.pk): str(each)
        for name, wanted in keys.items()
        for each in Ticket._meta.get_field(name).related_model._base_manager.filter(pk__in=wanted)  # type: ignore[union-attr]
    }


def _shown(field: Any, names: dict[tuple[str, Any], str], value: Any) -> str:
    if value in (None, ""):
        return NOT_SET
    if field.is_relation:
        return names.get((field.name, value), NOT_SET)
    if isinstance(field, models.BooleanField):
        return "yes" if value else "no"
    return str(dict(field.flatchoices).get(value, value))


_rows = Prepared(
    lambda: (
        Change.objects.filter(model="servicedesk.Ticket", object_id=Given("pk"))
        .order_by("-pk")
        .values_list("entry_id", "entry__at", "fields")[:SHOWN]
    )
)
