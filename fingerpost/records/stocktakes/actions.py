"""Going through the rooms: begin, note what is there, end a room, end the whole."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action, add, add_many, alter, alter_many, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.ui.filters import written_moment
from fingerpost.records.estate.models import Asset

from .expecting import NOWHERE, Places, said_of
from .models import Line, Sheet, Stocktake
from .moving import move_in_register
from .outcomes import COUNTS, Outcome
from .reading import LONGEST
from .rules import outcome_of


class Already(DomainError):
    """Raised when something is counted twice in the same room, which does no harm."""


class Elsewhere(DomainError):
    """Raised when something was counted in another room already: one of the two is wrong."""


@action("stocktakes.begin")
def begin(actor: Actor, /, *, rooms: Sequence[Room] = ()) -> Stocktake:
    """Begin to count some rooms; without rooms, the whole school."""
    everything = not rooms
    chosen = list(rooms or Room.objects.in_use())
    if not chosen:
        raise DomainError("Put your rooms on the list first: a stocktake goes from room to room.")
    stocktake = add(
        Stocktake(organisation=actor.organisation, whole_school=everything, begun_by=actor.name)
    )
    sheets = [_sheet(stocktake, room, room.label) for room in chosen]
    if everything:
        sheets.append(_sheet(stocktake, None, NOWHERE))
    add_many(Sheet, sheets)
    return stocktake


@action("stocktakes.begin")
def discard(actor: Actor, /, stocktake: Stocktake) -> None:
    """Take back a stocktake in which nothing has been counted."""
    stocktake = _held(stocktake)
    if stocktake.lines.exists():
        raise DomainError("Something has been counted already. Finish the stocktake instead.")
    remove_many(Sheet, list(stocktake.sheets.all()))
    remove_many(Stocktake, [stocktake])


@action("stocktakes.count")
def see(
    actor: Actor, /, sheet: Sheet, *, asset: Asset, words: str = "", again: bool = False
) -> Line:
    """Note that a thing is in a room; `again` says that it is here and not where it was counted."""
    stocktake = _open_room(sheet)
    line = Line.objects.filter(stocktake=stocktake, asset=asset).select_related("sheet").first()
    if line is None:
        fresh = _line(actor, sheet, asset, Places(stocktake).sheet_of(asset), words)
        unknown = Line.objects.filter(stocktake=stocktake, asset=None, words_key=fresh.words_key)
        if noted := list(unknown):  # it has been put in the register since
            remove_many(Line, noted)
        return add(fresh)
    if line.outcome != Outcome.MISSING:
        if line.sheet_id == sheet.pk:
            raise Already(f"{line} was counted here already, {written_moment(line.at)}.")
        if not again:
            raise Elsewhere(
                f"{line} was counted in {line.sheet} by {line.by}, {written_moment(line.at)}. "
                "Look whether two things bear the same number."
            )
    fresh = _line(actor, sheet, asset, line.expected, words)
    alter(line, {n: getattr(fresh, n) for n in ("sheet", "outcome", "words", "at", "by", "moves")})
    return line


@action("stocktakes.count")
def see_many(actor: Actor, /, sheet: Sheet, *, assets: Sequence[Asset]) -> int:
    """Note what was ticked on the list of a room; what somebody else counted meanwhile stays."""
    stocktake = _open_room(sheet)
    keys = [asset.pk for asset in assets]
    there = set(Line.objects.filter(stocktake=stocktake, asset__in=keys).values_list("asset"))
    places = Places(stocktake)
    fresh = [asset for asset in assets if (asset.pk,) not in there]
    lines = [_line(actor, sheet, asset, places.sheet_of(asset)) for asset in fresh]
    if not lines:
        raise Already("What you ticked has been counted already.")
    add_many(Line, lines)
    return len(lines)


@action("stocktakes.count")
def note_unknown(actor: Actor, /, sheet: Sheet, *, words: str) -> Line:
    """Note a thing that the register does not know, by what is written on it."""
    stocktake = _open_room(sheet)
    line = Line(
        organisation=actor.organisation,
        stocktake=stocktake,
        sheet=sheet,
        outcome=Outcome.UNKNOWN,
        words=" ".join(words.split())[:LONGEST],
        by=actor.name,
    )
    line.keep_keys()
    same = Line.objects.filter(stocktake=stocktake, asset=None, words_key=line.words_key)
    if there := same.select_related("sheet").first():
        raise Already(
            f"“{line.words}” is noted already, in {there.sheet}. It is not in the register."
        )
    return add(line)


@action("stocktakes.count")
def take_back(actor: Actor, /, line: Line) -> None:
    """Undo a count: the thing is not here after all."""
    line = _counted(line)
    if line.expected and not line.expected.is_open:
        alter(line, {"sheet": line.expected, "outcome": Outcome.MISSING, "moves": False})
    else:
        remove_many(Line, [line])


@action("stocktakes.count")
def decide(actor: Actor, /, line: Line, *, moves: bool) -> Line:
    """Say whether a thing that was found somewhere else is to stay there in the register."""
    line = _counted(line)
    if line.outcome != Outcome.MISPLACED or line.sheet.room_id is None:
        raise DomainError("Only what is in the register, and in another place, can be moved.")
    alter(line, {"moves": moves})
    return line


@action("stocktakes.count")
def end_room(actor: Actor, /, sheet: Sheet) -> int:
    """Say that a room has been looked through: what was not seen in it is missing so far."""
    stocktake = _open_room(sheet)
    return _end(actor, Places(stocktake), sheet)


@action("stocktakes.count")
def open_room(actor: Actor, /, sheet: Sheet) -> None:
    """Go back into a room that was ended: what is missing may turn up."""
    _held(sheet.stocktake)
    sheet = Sheet.objects.get(pk=sheet.pk)
    if sheet.is_open:
        raise Already(f"{sheet} is being counted already.")
    missing = Line.objects.filter(sheet=sheet, outcome=Outcome.MISSING)
    if missing:
        remove_many(Line, list(missing))
    alter(sheet, {"finished_at": None, "finished_by": ""})


@action("stocktakes.finish")
def finish(actor: Actor, /, stocktake: Stocktake) -> Stocktake:
    """Freeze the counts as they are today, and move in the register what the counters chose."""
    stocktake = _held(stocktake)
    places = Places(stocktake)
    rooms = [sheet for sheet in places.sheets if sheet.room_id]
    if all(sheet.is_open for sheet in rooms):
        raise DomainError("No room has been counted to its end. End at least one room first.")
    if places.nowhere and not any(sheet.is_open for sheet in rooms):
        _end(actor, places, places.nowhere)
    staying = move_in_register(actor, stocktake)
    if staying:
        alter_many(Line, [(line, {"moves": False}) for line in staying])
    for sheet in places.sheets:
        if sheet.is_open:
            _write_unseen(actor, places, sheet, Outcome.NOT_LOOKED_FOR)
    outcomes = list(Line.objects.filter(stocktake=stocktake).values_list("outcome", flat=True))
    counts = {field: outcomes.count(outcome) for outcome, field in COUNTS.items()}
    alter(stocktake, {**counts, "finished_at": now(), "finished_by": actor.name})
    return stocktake


@action("stocktakes.export")
def note_export(actor: Actor, /, stocktake: Stocktake, *, rows: int) -> None:
    """Put on the record that the list was taken out."""
    trail.note(stocktake, {}, rows=rows)


def _sheet(stocktake: Stocktake, room: Room | None, label: str) -> Sheet:
    return Sheet(
        organisation_id=stocktake.organisation_id, stocktake=stocktake, room=room, label=label
    )


def _line(
    actor: Actor,
    sheet: Sheet,
    asset: Asset,
    expected: Sheet | None,
    words: str = "",
    *,
    unseen: Outcome | None = None,
) -> Line:
    """What was seen of an asset in a room, with what the register said that day."""
    here = outcome_of(asset.status, expected_here=expected is not None and expected.pk == sheet.pk)
    line = Line(
        organisation=actor.organisation,
        stocktake=sheet.stocktake,
        sheet=sheet,
        expected=expected,
        asset=asset,
        outcome=unseen or here,
        words=" ".join(words.split())[:LONGEST],
        thing=f"{asset.reference} {asset.name}"[:200],
        register_said=said_of(asset)[:200],
        by=actor.name,
    )
    line.keep_keys()
    return line


def _end(actor: Actor, places: Places, sheet: Sheet) -> int:
    """Write down as missing what was not seen in a room; answers how many things that are."""
    missing = _write_unseen(actor, places, sheet, Outcome.MISSING)
    alter(sheet, {"finished_at": now(), "finished_by": actor.name})
    return missing


def _write_unseen(actor: Actor, places: Places, sheet: Sheet, outcome: Outcome) -> int:
    """A line for each thing of a room that was seen nowhere; answers how many these are."""
    lines = [_line(actor, sheet, each, sheet, unseen=outcome) for each in places.unseen(sheet)]
    if lines:
        add_many(Line, lines)
    return len(lines)


def _held(stocktake: Stocktake) -> Stocktake:
    """The stocktake, which nobody else writes to until the deed is done."""
    held = Stocktake.objects.select_for_update().get(pk=stocktake.pk)
    if not held.is_open:
        raise DomainError(
            f"This stocktake was finished {written_moment(held.finished_at)}. Begin a new one."
        )
    return held


def _open_room(sheet: Sheet) -> Stocktake:
    """The stocktake of a room that can be counted in."""
    stocktake = _held(sheet.stocktake)
    if sheet.room_id is None:
        raise DomainError("Choose the room that you are in, and count there.")
    if Sheet.objects.get(pk=sheet.pk).is_open:
        return stocktake
    raise DomainError(f"{sheet} has been counted to its end. Choose “Count it again” to go on.")


def _counted(line: Line) -> Line:
    """The line as it stands, of a room that can be counted in; others count there too."""
    _open_room(line.sheet)
    held = Line.objects.filter(pk=line.pk, sheet=line.sheet).select_related("sheet", "expected")
    if found := held.first():
        return found
    raise Already(f"Somebody else has changed {line} meanwhile. Look at the room again.")
