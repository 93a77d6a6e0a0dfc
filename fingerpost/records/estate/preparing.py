"""How an asset takes the values that a form, a mend or an import gives it: one way for all."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .choices import LEAVING, Status
from .models import Asset
from .rules import problems

Values = Mapping[str, Any]
Messages = dict[str, list[str]]

FIELDS = {field.name: field for field in Asset._meta.concrete_fields if field.editable}
"""What people enter; what Fingerpost keeps beside it follows from it."""
TEXTS = frozenset(
    name for name, field in FIELDS.items() if isinstance(field, models.CharField | models.TextField)
)
_blank = bulk.blank(Asset)
DERIVED = ("standing", "name_key", "tag_key", "serial_key", "review_sort", "purchased_sort")
LINKS = {"holder": "assigned_to", "room": "location"}
"""What a text means, once somebody said so; another text means something else."""
KEPT = ("assigned_since", "disposal_approved_on", "review_alike_on")
TAKEN = FIELDS.keys() | LINKS.keys() | set(KEPT)
WHERE = (*LINKS, *LINKS.values())


def new(organisation: Organisation, number: int, values: Values) -> Asset:
    """A new asset with these values, ready to be checked and written."""
    asset = _blank(organisation_id=organisation.pk, number=number)
    _take(asset, {name: value for name, value in values.items() if value not in (None, "")})
    return asset


def in_one_go(changes: Sequence[tuple[Asset, Values]]) -> list[tuple[Asset, Values]]:
    """The changes, which say of new review dates of several assets that one deed set them all."""
    dated = [
        bool(values.get("review_on")) and values["review_on"] != asset.review_on
        for asset, values in changes
    ]
    mark = {"review_alike_on": today()} if sum(dated) > 1 else {}
    return [
        (asset, {**values, **mark} if is_dated else values)
        for (asset, values), is_dated in zip(changes, dated, strict=True)
    ]


def changed(asset: Asset, values: Values) -> tuple[Asset, dict[str, Any]]:
    """The asset as it would be, and what must be written to make it so."""
    draft = copy(asset)
    _take(draft, values)
    _keep_in_step(asset, draft)
    differs = {
        name: getattr(draft, name)
        for name in (*FIELDS, *DERIVED, *KEPT)
        if getattr(draft, name) != getattr(asset, name)
    }
    for name in LINKS:
        if getattr(draft, f"{name}_id") != getattr(asset, f"{name}_id"):
            differs[name] = getattr(draft, name)
    if differs:
        differs["revision"] = asset.revision + 1
    return draft, differs


def _keep_in_step(asset: Asset, draft: Asset) -> None:
    """Since when it is where it is, and nothing of a disposal that was called off."""
    moved = any(getattr(draft, text) != getattr(asset, text) for text in LINKS.values())
    for link in (f"{name}_id" for name in LINKS):  # saying what a text means moves nothing
        moved |= getattr(asset, link) not in (None, getattr(draft, link))
    if moved and draft.assigned_since == asset.assigned_since:
        draft.assigned_since = today()
    if draft.status not in LEAVING:
        draft.disposal_approved_on = None


def wrong_in_themselves(assets: Sequence[Asset]) -> dict[int, Messages]:
    """What is wrong with each asset of a list without the others, under its place in the list.

    Each different value of a field is looked at once, however many assets have it.
    """
    wrong: dict[int, Messages] = {}
    for name, field in FIELDS.items():
        values = list(map(attrgetter(name), assets))
        looked_at = {value: _looked_at(field, value) for value in set(values)}
        if all(clean is value and not said for value, (clean, said) in looked_at.items()):
            continue
        for place, (asset, value) in enumerate(zip(assets, values, strict=True)):
            clean, said = looked_at[value]
            if said:
                wrong.setdefault(place, {})[name] = said
            else:
                setattr(asset, name, clean)
    day = today()
    for place, asset in enumerate(assets):
        if place not in wrong and (found := problems(asset, day)):
            wrong[place] = {name: [said] for name, said in found.items()}
    return wrong


def wrong_in_the_register(assets: Sequence[Asset]) -> dict[int, Messages]:
    """What is wrong with new assets of a list, also beside those that the register has."""
    return wrong_in_themselves(assets) | taken_tags(dict(enumerate(assets)))


def _looked_at(field: "models.Field[Any, Any]", value: Any) -> tuple[Any, list[str]]:
    """The value as the field keeps it, or what is wrong with it."""
    if field.blank and value in field.empty_values:
        return value, []
    try:
        return field.clean(value, None), []
    except ValidationError as refusal:
        return value, list(refusal.messages)


def taken_tags(assets: Mapping[int, Asset]) -> dict[int, dict[str, list[str]]]:
    """What is wrong with the asset tags of a set: each belongs to one asset of the school."""
    wanted: dict[str, int] = {}
    wrong: dict[int, dict[str, list[str]]] = {}
    for place, asset in assets.items():
        if asset.tag_key and wanted.setdefault(asset.tag_key, place) != place:
            wrong[place] = _taken(asset, "another row")
    for holder in _tagged(sorted(wanted)):
        place = wanted[holder.tag_key]
        if assets[place].pk != holder.pk:
            wrong[place] = _taken(assets[place], str(holder))
    return wrong


def _tagged(keys: Sequence[str]) -> Iterator[Asset]:
    """The assets that have one of some asset tags."""
    if len(keys) == 1:
        yield from _tagged_so(key=keys[0])
        return
    for start in range(0, len(keys), 1000):
        yield from Asset.objects.filter(tag_key__in=keys[start : start + 1000])


_tagged_so = Prepared(lambda: Asset.objects.filter(tag_key=Given("key")))


def _taken(asset: Asset, holder: str) -> dict[str, list[str]]:
    return {"tag": [f"The asset tag {asset.tag} is on {holder} already. Enter a different tag"]}


def _take(asset: Asset, values: Values) -> None:
    """Set values on an asset: text stripped, a name and a status found where none was given."""
    if unknown := values.keys() - TAKEN:
        raise TypeError(f"An asset does not take {sorted(unknown)}.")
    for link, text in LINKS.items():
        linked = getattr(asset, f"{link}_id") is not None and text in values
        if linked and fold(values[text] or "") != fold(getattr(asset, text)):
            setattr(asset, link, None)
    if values.get("review_on", asset.review_on) != asset.review_on:
        asset.review_alike_on = None
    for name, value in values.items():
        setattr(asset, name, (value or "").strip() if name in TEXTS else value)
    if not asset.name:
        asset.name = f"{asset.manufacturer} {asset.model or asset.model_number}".strip()
    if asset.disposed_on and "disposed_on" in values and not values.get("status"):
        asset.status = Status.DISPOSED
    asset.keep_keys()
