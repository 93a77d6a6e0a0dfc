"""Moving in the register what was found somewhere else, where the counter chose so."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.choices import GONE
from fingerpost.records.estate.models import Asset

from .models import Line, Stocktake
from .outcomes import Outcome

LONGEST = 120


def move_in_register(actor: Actor, stocktake: Stocktake) -> list[Line]:
    """Give assets the room in which they were seen; answers the lines that had to stay."""
    chosen = Line.objects.filter(stocktake=stocktake, outcome=Outcome.MISPLACED, moves=True)
    lines = list(
        chosen.select_related("asset__holder", "asset__room", "sheet__room").order_by("pk")
    )
    staying = [line for line in lines if _asset(line).status in GONE]
    moving = [line for line in lines if line not in staying]
    try:
        _move(actor, moving)
    except RowsRefused as refusal:  # nothing has been written yet
        staying += [line for line in moving if line.asset_id in refusal.rows]
        _move(actor, [line for line in moving if line.asset_id not in refusal.rows])
    return staying


def _move(actor: Actor, lines: list[Line]) -> None:
    if lines:
        estate.change_many(actor, [(_asset(line), _here(line)) for line in lines])


def _asset(line: Line) -> Asset:
    if line.asset is None:
        raise TypeError("A misplaced thing is in the register.")
    return line.asset


def _here(line: Line) -> dict[str, object]:
    room = line.sheet.room
    return {"location": room.label[:LONGEST] if room else "", "room": room}
