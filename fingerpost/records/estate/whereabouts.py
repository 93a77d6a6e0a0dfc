"""Where assets were and who had them: what ended, what a text means, and what somebody holds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fingerpost.foundation.now import today
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold

from .models import Asset, Assignment
from .preparing import LINKS, WHERE, Values
from .querysets import AssetQuerySet


def has_left(asset: Asset, differs: Values) -> bool:
    """Whether an asset leaves where it was; saying what a text means moves nothing."""
    return asset.is_placed and any(
        text in differs or (link in differs and getattr(asset, f"{link}_id") is not None)
        for link, text in LINKS.items()
    )


def ended(asset: Asset, day: date, condition: str = "") -> Assignment:
    """The time that ends as an asset, still as it was, goes elsewhere."""
    return Assignment(
        organisation_id=asset.organisation_id,
        asset=asset,
        since=asset.assigned_since,
        until=day,
        condition=condition,
        **{name: getattr(asset, name) for name in WHERE},
    )


def last_ended(assets: Sequence[Asset]) -> dict[int, Assignment]:
    """{asset: its latest time that is over}."""
    found: dict[int, Assignment] = {}
    keys = sorted(asset.pk for asset in assets)
    for start in range(0, len(keys), 1000):
        past = Assignment.objects.filter(asset__in=keys[start : start + 1000]).order_by("pk")
        found |= {each.asset_id: each for each in past.select_related("holder", "room")}
    return found


def meanings() -> dict[str, Mapping[str, Any]]:
    """{link: {folded text: what alone bears that name}} for people and rooms of today."""
    directory = Directory(today())
    people = directory.people
    return {
        "holder": {
            **_sole([(person.name_key, person) for person in people]),
            **{fold(directory.label(person)): person for person in people},
        },
        "room": rooms_named(),
    }


def rooms_named() -> dict[str, Room]:
    """{folded text: the one room of today that it names}."""
    rooms = list(Room.objects.in_use())
    return {
        **_sole([(room.name_key, room) for room in rooms]),
        **{fold(room.label): room for room in rooms},
    }


def _sole(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    times = Counter(key for key, _ in pairs)
    return {key: thing for key, thing in pairs if times[key] == 1}


def meant(changes: Sequence[tuple[Asset, Values]]) -> list[tuple[Asset, Values]]:
    """The same changes, with the person or the room that a newly typed text names exactly."""
    if not any(_typed(asset, values, text) for asset, values in changes for text in LINKS.values()):
        return list(changes)
    known = meanings()
    return [(asset, {**values, **_links(asset, values, known)}) for asset, values in changes]


def _links(asset: Asset, values: Values, known: Mapping[str, Mapping[str, Any]]) -> Values:
    return {
        link: thing
        for link, text in LINKS.items()
        if _typed(asset, values, text) and (thing := known[link].get(fold(values[text])))
    }


def _typed(asset: Asset, values: Values, text: str) -> bool:
    """Whether somebody wrote another text than stands there."""
    return bool(values.get(text)) and values[text] != getattr(asset, text)


def holdings(person: Person) -> AssetQuerySet:
    """What somebody should still have, of what is linked to them."""
    return Asset.objects.held().filter(holder=person).order_by("name_key", "pk")
