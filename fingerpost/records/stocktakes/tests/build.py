"""Stocktakes for tests: two rooms, and things in them."""

from fingerpost.foundation import deeds
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes import actions
from fingerpost.records.stocktakes.models import Line, Sheet


def placed(organisation, room, **fields):
    """An asset that the register has in a room."""
    made = asset(organisation, location=room.label, **fields)
    with deeds.begin("test"):
        Asset.objects.filter(pk=made.pk).update(room=room)
    made.room = room
    return made


def sheet_of(stocktake, room):
    """The room of a stocktake; None for what is in no room."""
    return Sheet.objects.select_related("stocktake", "room").get(stocktake=stocktake, room=room)


def begun(actor, *labels):
    """(stocktake of the whole school, its rooms) in rooms of these names."""
    made = rooms(actor, *labels)
    stocktake = actions.begin(actor)
    return stocktake, [sheet_of(stocktake, room) for room in made]


def outcomes(stocktake):
    """{thing or words: outcome} of a stocktake."""
    lines = Line.objects.filter(stocktake=stocktake)
    return {str(line): line.outcome for line in lines}


def fresh(row):
    """The row as the database has it now, with what its actions read."""
    rows = type(row).objects.all()
    if related := {Sheet: ("stocktake", "room"), Line: ("sheet__stocktake", "expected")}.get(
        type(row)
    ):
        rows = rows.select_related(*related)
    return rows.get(pk=row.pk)
