"""Reported faults in numbers: one question to the database."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from django.db.models import Count, F, Q

from .models import FaultReport, State, Trouble

A_YEAR = timedelta(days=365)
SOON = timedelta(days=7)
"""Our threshold, not the DfE's."""


@dataclass(frozen=True, slots=True)
class Line:
    """What became of the faults of one kind."""

    label: str
    reported: int
    waiting: int
    no_fault: int
    mended: int
    mended_soon: int


def totals(now: datetime) -> list[Line]:
    """The faults of a year by kind, all kinds together first; nothing if none was reported."""
    mended, no_fault = Q(state=State.MENDED), Q(state=State.NO_FAULT)
    counts = {
        "reported": Count("pk"),
        "waiting": Count("pk", filter=Q(state=State.OPEN)),
        "no_fault": Count("pk", filter=no_fault),
        "mended": Count("pk", filter=mended),
        "mended_soon": Count("pk", filter=mended & Q(closed_at__lte=F("at") + SOON)),
    }
    faults = FaultReport.objects.filter(at__gt=now - A_YEAR)
    rows = faults.values_list("trouble").annotate(**counts).order_by()
    found = {row[0]: row[1:] for row in rows}
    lines = [Line(kind.label, *found[kind]) for kind in Trouble if kind in found]
    return [_together(lines), *lines] if lines else []


def _together(lines: list[Line]) -> Line:
    numbers = [each.name for each in fields(Line) if each.name != "label"]
    return Line("All kinds", *(sum(getattr(line, name) for line in lines) for name in numbers))
