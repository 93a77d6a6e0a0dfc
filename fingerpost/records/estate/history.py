"""What happened to an asset, read from the trail: who, when, and what differed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.ui.filters import NOT_SET, money, written_date

from .models import Asset
from .preparing import FIELDS

SIZE = 20
LABEL = Asset._meta.label
DEEDS = {
    "assets.create": "Added to the register",
    "assets.change": "Changed",
    "assets.import": "Imported from a spreadsheet",
    "files.attach": "File attached",
    "files.detach": "File removed",
    "privacy.erase": "A name was erased",
}
FILES = ("file_attached", "file_detached")


@dataclass(frozen=True, slots=True)
class Difference:
    """How one field changed, in words."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Event:
    """One deed done to an asset."""

    at: datetime
    who: str
    deed: str
    note: str
    is_first: bool
    is_erased: bool
    differences: tuple[Difference, ...]

    @property
    def entered(self) -> list[tuple[str, str]]:
        """What a new asset began with."""
        return [(each.label, each.new) for each in self.differences]


@dataclass(frozen=True, slots=True)
class History:
    """Events, the latest first, and the place from which older ones follow."""

    events: tuple[Event, ...]
    older: int | None


def history(asset: Asset, before: str = "") -> History:
    """The latest events of an asset, or those before a place."""
    changes = Change.objects.filter(model=LABEL, object_id=asset.pk).order_by("-pk")
    if before.isdecimal():
        changes = changes.filter(pk__lt=int(before))
    rows = list(
        changes.values_list("pk", "entry_id", "entry__at", "entry__deed", "fields", "erased_by")[
            : SIZE + 1
        ]
    )
    words = _words({row[1] for row in rows})
    events = tuple(
        Event(
            at=at,
            who=str(words[entry].get("actor", "Somebody")),
            deed=DEEDS.get(deed, deed),
            note=_note(words[entry]),
            is_first=all(old is None for old, _ in fields.values()) and "number" in fields,
            is_erased=erased_by is not None and not fields,
            differences=tuple(_differences(fields)),
        )
        for _, entry, at, deed, fields, erased_by in rows[:SIZE]
    )
    return History(events, rows[SIZE - 1][0] if len(rows) > SIZE else None)


def shown(name: str, value: Any) -> str:
    """A value of an asset as people read it, from the row or from the trail."""
    field = FIELDS[name]
    if value in (None, ""):
        return NOT_SET
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateField):
        return written_date(value if isinstance(value, date) else date.fromisoformat(value))
    if isinstance(field, models.DecimalField):
        return money(Decimal(value))
    return str(value)


def label(name: str) -> str:
    """What people call a field of an asset."""
    words = str(FIELDS[name].verbose_name).removesuffix(" (£)")
    return words[:1].upper() + words[1:]


def spoken(words: str) -> str:
    """A label within a sentence: "battery back-up (UPS)"."""
    return words[:1].lower() + words[1:]


def _differences(fields: Mapping[str, list[Any]]) -> list[Difference]:
    return [
        Difference(label(name), shown(name, fields[name][0]), shown(name, fields[name][1]))
        for name in FIELDS
        if name in fields
    ]


def _note(words: Mapping[str, Any]) -> str:
    """What was said of a deed besides."""
    if "same_for_all" in words:
        return "Set alike for several assets at once"
    return next((str(words[name]) for name in FILES if name in words), "")


def _words(entries: set[int]) -> dict[int, dict[str, Any]]:
    """{entry: {name: value}} for what was said about deeds as a whole."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    details = Detail.objects.filter(entry__in=entries, name__in=("actor", "same_for_all", *FILES))
    for entry, name, value in details.values_list("entry_id", "name", "value"):
        found[entry][name] = value
    return found
