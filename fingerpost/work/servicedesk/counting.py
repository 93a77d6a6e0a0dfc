"""Requests in numbers: one question to the database."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from django.db.models import Count, F, Q

from .choices import Kind, Shelf
from .models import Ticket

A_YEAR = timedelta(days=365)
SOON = timedelta(days=7)
"""Our threshold, not the DfE's."""


@dataclass(frozen=True, slots=True)
class Line:
    """What became of the requests of one kind."""

    label: str
    asked: int
    waiting: int
    done: int
    done_soon: int


def totals(now: datetime) -> list[Line]:
    """The requests of a year by kind, all kinds together first; nothing if nobody asked.

    What was merged into another request counts with that one.
    """
    done = Q(shelf=Shelf.DONE)
    counts = {
        "asked": Count("pk"),
        "waiting": Count("pk", filter=~done),
        "done": Count("pk", filter=done),
        "done_soon": Count("pk", filter=done & Q(resolved_at__lte=F("opened_at") + SOON)),
    }
    tickets = Ticket.objects.filter(opened_at__gt=now - A_YEAR, merged_into=None)
    rows = tickets.values_list("kind").annotate(**counts).order_by()
    found = {row[0]: row[1:] for row in rows}
    lines = [Line(kind.label, *found[kind]) for kind in Kind if kind in found]
    return [_together(lines), *lines] if lines else []


def _together(lines: list[Line]) -> Line:
    numbers = [each.name for each in fields(Line) if each.name != "label"]
    return Line("All kinds", *(sum(getattr(line, name) for line in lines) for name in numbers))
