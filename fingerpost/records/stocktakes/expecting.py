"""What the register expects in which room: things that should be in the building today."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from django.db.models import Count, Q, QuerySet

from fingerpost.foundation.places.lines import by_text
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate.choices import GONE, HELD, Status
from fingerpost.records.estate.models import Asset

from .models import Line, Sheet, Stocktake

AWAY = (Status.ON_ORDER, Status.ON_LOAN, Status.IN_REPAIR)
"""What nobody can expect to see in a room, though the school still has it."""
COUNTED = tuple(status for status in HELD if status not in AWAY)
NOWHERE = "In no room"


class Places:
    """Which room an asset is in by the register: the one it is linked to, else the one it names.

    A place written as "12" means the room of that name, unless two rooms have it.
    """

    def __init__(self, stocktake: Stocktake) -> None:
        self.sheets = list(stocktake.sheets.all())
        self._by_room = {each.room_id: each for each in self.sheets if each.room_id}
        self.nowhere = next((each for each in self.sheets if each.room_id is None), None)
        self.stocktake = stocktake

    @cached_property
    def _rooms(self) -> dict[int, Room]:
        return {room.pk: room for room in Room.objects.in_use()}

    @cached_property
    def _texts(self) -> dict[str, int]:
        """{place as assets have it: key of the room it means}, for assets that link to none."""
        return _rooms_by_text(list(self._rooms.values()))

    def sheet_of(self, asset: Asset) -> Sheet | None:
        """The room of this stocktake in which an asset should be; none where it is not one."""
        if asset.status not in COUNTED:
            return None
        room = asset.room_id or self._texts.get(asset.location)
        return self._by_room.get(room) if room in self._rooms else self.nowhere

    def unseen(self, sheet: Sheet) -> QuerySet[Asset]:
        """What should be in a room and has been seen nowhere yet."""
        if sheet.room_id is not None:
            texts = [text for text, room in self._texts.items() if room == sheet.room_id]
            here = Q(room=sheet.room_id) | Q(room=None, location__in=texts)
        else:
            here = Q(room__archived_on__isnull=False)
            here |= Q(room=None) & ~Q(location__in=list(self._texts))
        return self._not_seen().filter(here)

    def unseen_counts(self) -> Counter[int]:
        """{key of the sheet: how many} for all rooms at once."""
        counts: Counter[int] = Counter()
        rooms, texts = self._rooms, self._texts
        rows = self._not_seen().values_list("room", "location").order_by()
        for room, text, found in rows.annotate(n=Count("pk")):
            key = room or texts.get(text)
            sheet = self._by_room.get(key) if key in rooms else self.nowhere
            if sheet:
                counts[sheet.pk] += found
        return counts

    def _not_seen(self) -> QuerySet[Asset]:
        seen = Line.objects.filter(stocktake=self.stocktake, asset__isnull=False)
        return Asset.objects.filter(status__in=COUNTED).exclude(pk__in=seen.values("asset"))


def said_of(asset: Asset) -> str:
    """Where the register has an asset, in words."""
    if asset.archived_on:
        return f"{Status(asset.status).label}, and archived on {written_date(asset.archived_on)}"
    if asset.status == Status.DISPOSED and asset.disposed_on:
        return f"Disposed of on {written_date(asset.disposed_on)}"
    if asset.status in GONE or asset.status in AWAY:
        return str(Status(asset.status).label)
    return asset.location or NOWHERE


def listed_in(rooms: Sequence[Room]) -> Q:
    """Which assets are in some rooms by the register, by link or by the text that names one."""
    wanted = {room.pk for room in rooms}
    meant = _rooms_by_text(list(Room.objects.in_use()))
    texts = [text for text, room in meant.items() if room in wanted]
    return Q(room__in=wanted) | Q(room=None, location__in=texts)


def _rooms_by_text(rooms: list[Room]) -> dict[str, int]:
    """{place as assets have it: key of the room it means}, for assets that link to none."""
    meant = by_text(rooms)
    written = Asset.objects.filter(room=None, status__in=COUNTED).exclude(location="")
    texts = written.order_by().values_list("location", flat=True).distinct()
    found = {text: meant.get(fold(text)) for text in texts}
    return {text: room.pk for text, room in found.items() if room}
