"""What the pages of a stocktake show: how far the rooms are, and what a room holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from fingerpost.foundation.places.lines import natural
from fingerpost.records.estate.models import Asset

from .expecting import Places
from .models import Line, Sheet, Stocktake
from .outcomes import NOT_SEEN, Outcome
from .reading import told_by

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one room is."""

    sheet: Sheet
    seen: int
    expected: int
    besides: int
    """Things that are here and that the register has somewhere else, or nowhere."""

    @property
    def unseen(self) -> int:
        return self.expected - self.seen


def progress(stocktake: Stocktake) -> list[Progress]:
    """Every room of a stocktake, those in which something is left to do first."""
    places = Places(stocktake)
    unseen = places.unseen_counts()
    seen: Counter[int] = Counter()
    missing: Counter[int] = Counter()
    besides: Counter[int] = Counter()
    rows = Line.objects.filter(stocktake=stocktake)
    for sheet, expected, outcome in rows.values_list("sheet", "expected", "outcome"):
        if expected is not None:
            (missing if outcome in NOT_SEEN else seen)[expected] += 1
        if expected != sheet:
            besides[sheet] += 1
    found = []
    for each in places.sheets:
        left = missing[each.pk] + (unseen[each.pk] if stocktake.is_open and each.is_open else 0)
        found.append(Progress(each, seen[each.pk], seen[each.pk] + left, besides[each.pk]))
    return sorted(found, key=_order)


def _order(room: Progress) -> tuple[object, ...]:
    return (room.sheet.room_id is None, not room.sheet.is_open, natural(room.sheet.label))


@dataclass(frozen=True, slots=True)
class RoomPage:
    """One room while it is counted."""

    unseen: Sequence[Asset]
    here: list[Line]
    other: list[Line]
    """Seen here: misplaced, gone by the register, or not in it."""
    elsewhere: list[Line]
    """Expected here, and seen somewhere else."""
    missing: list[Line]

    @property
    def expected(self) -> int:
        return len(self.unseen) + len(self.here) + len(self.elsewhere) + len(self.missing)


def add_url(line: Line, room: Sheet) -> str:
    """The form of a new asset, filled with what was scanned and where."""
    told = told_by(line.words)
    if room.room_id:
        told["location"] = room.label
    return f"{reverse('assets:create')}?{urlencode(told)}"


def room_page(sheet: Sheet) -> RoomPage:
    """What is expected in a room, and what has been seen there, the latest first."""
    lines = Line.objects.filter(stocktake=sheet.stocktake).select_related("asset", "sheet")
    seen = list(lines.filter(sheet=sheet).order_by("-at", "-pk"))
    away = lines.filter(expected=sheet).exclude(sheet=sheet).order_by("-at", "-pk")
    unseen = Places(sheet.stocktake).unseen(sheet).order_by("name_key", "pk")
    here = (Outcome.FOUND, *NOT_SEEN)
    return RoomPage(
        unseen=list(unseen[:SHOWN]) if sheet.is_open and sheet.stocktake.is_open else [],
        here=[line for line in seen if line.outcome == Outcome.FOUND],
        other=[line for line in seen if line.outcome not in here],
        elsewhere=list(away),
        missing=[line for line in seen if line.outcome in NOT_SEEN],
    )
