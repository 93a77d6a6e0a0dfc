"""Which room the location of an imported asset means, where it names exactly one."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.imports.models import ImportRow, Outcome
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold

from .. import actions
from ..models import Asset
from ..whereabouts import rooms_named


def enter(actor: Actor, assets: Sequence[Asset]) -> None:
    """Put new assets in the register, each linked to the room that its location names."""
    room_of = _rooms()
    for asset in assets:
        if asset.location and (room := room_of(asset.location)):
            asset.room = room
    actions.enter_many(actor, assets, wrong={})


def change(actor: Actor, changes: actions.Changes) -> None:
    """Change assets, those that move linked to the room that their new location names."""
    room_of = _rooms()
    linked = []
    for asset, values in changes:
        room = room_of(values["location"]) if values.get("location") else None
        linked.append((asset, {**values, "room": room} if room else values))
    actions.change_many(actor, linked)


def foresee(rows: Sequence[ImportRow]) -> list[str]:
    """How many of the locations in good rows name one room: "Room: 212 linked, 14 left as text"."""
    texts = Counter(text for row in rows if (text := _location(row)))
    if not texts:
        return []
    room_of = _rooms()
    linked = sum(n for text, n in texts.items() if room_of(text))
    left = texts.total() - linked
    return [f"Room: {linked:,} linked, {left:,} left as text."] if linked else []


def _location(row: ImportRow) -> str:
    """Where a row of the file would put an asset anew."""
    if row.outcome == Outcome.NEW:
        return str(row.values.get("location", ""))
    if row.outcome == Outcome.CHANGED and "location" in row.values:
        return row.values["location"][1] or ""
    return ""


def _rooms() -> Any:
    """Answers a text with the one room that it names, each different text folded once."""
    named = rooms_named()

    @cache
    def room_of(text: str) -> Room | None:
        # GLPI writes the way to a room before its name: "Main school > IT office".
        return named.get(fold(text)) or named.get(fold(text.rpartition(">")[2]))

    return room_of
