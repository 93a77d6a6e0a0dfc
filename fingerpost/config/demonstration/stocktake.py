"""A stocktake of a few rooms of the demonstration school, with what schools find when they look."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.places.actions import add_rooms
from fingerpost.foundation.places.lines import Line
from fingerpost.foundation.places.models import Room, Use
from fingerpost.records.estate.models import Asset
from fingerpost.records.stocktakes import actions
from fingerpost.records.stocktakes.expecting import Places
from fingerpost.records.stocktakes.models import Sheet, Stocktake

LEFT, NOT_ALL_THERE = 2, 3
STICKER = "NOT OURS? 0417"


def list_rooms(actor: Actor) -> None:
    """Put on the list of rooms every place that an asset in school names."""
    named = Asset.objects.held().exclude(location="").values_list("location", flat=True)
    by_use: dict[Use, list[Line]] = {}
    for text in sorted(set(named)):
        by_use.setdefault(_use(text.casefold()), []).append(Line(text))
    for use, lines in by_use.items():
        add_rooms(actor, lines=lines, use=use)


def take_first_stock(actor: Actor) -> None:
    """A year before, two rooms were gone through, and everything was where it should be."""
    rooms = sorted(Room.objects.in_use(), key=_fullness, reverse=True)[:2]
    stocktake = actions.begin(actor, rooms=rooms)
    for sheet in stocktake.sheets.select_related("stocktake", "room").order_by("pk"):
        there = list(Places(stocktake).unseen(sheet).order_by("pk"))
        actions.see_many(actor, sheet, assets=there)
        actions.end_room(actor, sheet)
    actions.finish(actor, stocktake)


def take_stock(actor: Actor) -> None:
    """Go through the rooms, the fullest first: some things are not there, one is in the wrong room.

    The last rooms are left, as the bell rang.
    """
    rooms = sorted(Room.objects.in_use(), key=_fullness, reverse=True)
    stocktake = actions.begin(actor, rooms=rooms)
    sheets = list(stocktake.sheets.select_related("stocktake", "room").order_by("pk"))[:-LEFT]
    _count(actor, stocktake, sheets)
    for sheet in sheets:
        actions.end_room(actor, sheet)
    actions.finish(actor, stocktake)


def _use(name: str) -> Use:
    for word, use in (("server", Use.SERVER_ROOM), ("office", Use.OFFICE)):
        if word in name:
            return use
    stores = ("cupboard", "trolley")
    shared = ("hall", "library", "corridor", "staff room")
    if any(word in name for word in stores):
        return Use.STORE
    return Use.SHARED if any(word in name for word in shared) else Use.CLASSROOM


def _fullness(room: Room) -> int:
    return Asset.objects.held().filter(location=room.name).count()


def _count(actor: Actor, stocktake: Stocktake, sheets: list[Sheet]) -> None:
    expected = [list(Places(stocktake).unseen(sheet).order_by("pk")) for sheet in sheets]
    for n, (sheet, assets) in enumerate(zip(sheets, expected, strict=True)):
        if there := assets[:-1] if n < NOT_ALL_THERE else assets:
            actions.see_many(actor, sheet, assets=there)
    strayed = actions.see(actor, sheets[0], asset=expected[1][-1])
    actions.decide(actor, strayed, moves=True)
    actions.note_unknown(actor, sheets[0], words=STICKER)
