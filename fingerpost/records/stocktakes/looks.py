"""When things were last seen, and rooms last looked at, in stocktakes that are finished."""

from datetime import date

from django.db.models import Max, QuerySet

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.estate.models import Asset

from .expecting import COUNTED
from .models import Line, Sheet, Stocktake
from .outcomes import Outcome

SEEN = (Outcome.FOUND, Outcome.MISPLACED, Outcome.GONE)


def in_words(days: int) -> str:
    """How long a look counts, to stand after "in the last"."""
    return "year" if days in (365, 366) else plural(days, "day", "days")


def seen_lines() -> QuerySet[Line]:
    """What was seen in stocktakes that are finished."""
    return Line.objects.filter(outcome__in=SEEN).exclude(stocktake__finished_at=None)


def last_seen() -> dict[int, date]:
    """{asset: day} for what should be in the building and was ever seen."""
    rows = seen_lines().filter(asset__status__in=COUNTED).order_by()
    return {
        asset: moment.astimezone(LONDON).date()
        for asset, moment in rows.values_list("asset").annotate(last=Max("at"))
    }


def unseen_since(day: date) -> QuerySet[Asset]:
    """What should be in the building and has not been seen since a day."""
    recent = [asset for asset, seen in last_seen().items() if seen >= day]
    return Asset.objects.filter(status__in=COUNTED).exclude(pk__in=recent)


def last_stocktakes() -> tuple[date | None, date | None]:
    """The days of the last stocktake that went to every room, and of the last of any rooms."""
    done = Stocktake.objects.finished().order_by("-finished_at")
    left_out = Sheet.objects.filter(finished_at=None).exclude(room=None)
    every = done.filter(whole_school=True).exclude(pk__in=left_out.values("stocktake"))
    moments = (every.first(), done.first())
    whole, latest = (
        each.finished_at.astimezone(LONDON).date() if each and each.finished_at else None
        for each in moments
    )
    return whole, latest


def last_looks(rooms: list[Room]) -> dict[int, Sheet]:
    """{room: its latest count} of stocktakes that are finished."""
    sheets = Sheet.objects.filter(room__in=rooms).exclude(finished_at=None)
    done = sheets.exclude(stocktake__finished_at=None).order_by("finished_at", "pk")
    return {sheet.room_id: sheet for sheet in done if sheet.room_id}
