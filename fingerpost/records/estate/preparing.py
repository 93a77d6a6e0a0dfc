"""How an asset takes the values that a form, a mend or an import gives it: one way for all."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from django.db import models

from fingerpost.foundation.tenancy.models import Organisation

from .choices import Status
from .models import Asset

Values = Mapping[str, Any]

FIELDS = {field.name: field for field in Asset._meta.concrete_fields if field.editable}
"""What people enter; what Fingerpost keeps beside it follows from it."""
TEXTS = frozenset(
    name for name, field in FIELDS.items() if isinstance(field, models.CharField | models.TextField)
)
KEPT = frozenset(field.name for field in Asset._meta.concrete_fields) - FIELDS.keys()
_BLANK = Asset()  # copied, since a copy costs half of what a new row costs
DERIVED = ("standing", "name_key", "tag_key", "serial_key", "review_sort", "purchased_sort")


def new(organisation: Organisation, number: int, values: Values) -> Asset:
    """A new asset with these values, ready to be checked and written."""
    asset = copy(_BLANK)
    asset.organisation, asset.number = organisation, number
    _take(asset, {name: value for name, value in values.items() if value not in (None, "")})
    return asset


def changed(asset: Asset, values: Values) -> tuple[Asset, dict[str, Any]]:
    """The asset as it would be, and what must be written to make it so."""
    draft = copy(asset)
    _take(draft, values)
    differs = {
        name: getattr(draft, name)
        for name in (*FIELDS, *DERIVED)
        if getattr(draft, name) != getattr(asset, name)
    }
    if differs:
        differs["revision"] = asset.revision + 1
    return draft, differs


def check(asset: Asset, sound: set[tuple[str, Any]] | None = None) -> None:
    """Raise ValidationError for what is wrong with an asset by itself, without the database.

    `sound` remembers over a long list which value of which field was found right before.
    """
    sound = set() if sound is None else sound
    held = {(name, getattr(asset, name)) for name in FIELDS}
    asset.clean_fields(exclude=KEPT | {name for name, _ in held & sound})
    sound |= held
    asset.clean()


def taken_tags(assets: Mapping[int, Asset]) -> dict[int, dict[str, list[str]]]:
    """What is wrong with the asset tags of a set: each belongs to one asset of the school."""
    wanted: dict[str, int] = {}
    wrong: dict[int, dict[str, list[str]]] = {}
    for place, asset in assets.items():
        if asset.tag_key and wanted.setdefault(asset.tag_key, place) != place:
            wrong[place] = _taken(asset, "another row")
    keys = sorted(wanted)
    for start in range(0, len(keys), 1000):
        for holder in Asset.objects.filter(tag_key__in=keys[start : start + 1000]):
            place = wanted[holder.tag_key]
            if assets[place].pk != holder.pk:
                wrong[place] = _taken(assets[place], str(holder))
    return wrong


def _taken(asset: Asset, holder: str) -> dict[str, list[str]]:
    return {"tag": [f"The asset tag {asset.tag} is on {holder} already. Enter a different tag"]}


def _take(asset: Asset, values: Values) -> None:
    """Set values on an asset: text stripped, a name and a status found where none was given."""
    if unknown := values.keys() - FIELDS.keys():
        raise TypeError(f"An asset does not take {sorted(unknown)}.")
    for name, value in values.items():
        setattr(asset, name, (value or "").strip() if name in TEXTS else value)
    if not asset.name:
        asset.name = f"{asset.manufacturer} {asset.model}".strip()
    if asset.disposed_on and "disposed_on" in values and not values.get("status"):
        asset.status = Status.DISPOSED
    asset.keep_keys()
