"""What is down now, and how long things were down, for the page of staff and for the portal."""

from dataclasses import dataclass
from datetime import date, datetime

from fingerpost.foundation.calendar.loading import calendar_of, held_on
from fingerpost.foundation.calendar.rules import NoTermDates, SchoolCalendar
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.ui.filters import written_moment

from .models import Outage
from .rules import term_minutes

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Line:
    """An outage in a sentence, as staff read it."""

    outage: Outage
    said: str
    minutes: int | None = None
    """Of lessons; None where they were not asked for, or no term dates are known."""


def down() -> list[Line]:
    """What is down or planned, in sentences; mostly nothing."""
    return [Line(each, _said(each)) for each in _open()]


def over(today: date) -> list[Line]:
    """What works again, with the minutes of lessons that it cost."""
    calendar = calendar_of(held_on(today), today)
    found = []
    for each in Outage.objects.all().over()[:SHOWN]:
        try:
            minutes = term_minutes(calendar, each.began_at, each.ended_at or each.began_at)
        except NoTermDates:
            minutes = None
        found.append(Line(each, _said(each), minutes))
    return found


def between(first: datetime, end: datetime, calendar: SchoolCalendar) -> list[Line]:
    """What was down between two moments, with the minutes of lessons that it cost within them."""
    found = []
    for each in Outage.objects.all().between(first, end):
        begin, over = max(each.began_at, first), min(each.ended_at or end, end)
        try:
            minutes = term_minutes(calendar, begin, over)
        except NoTermDates:
            minutes = None
        found.append(Line(each, _said(each), minutes))
    return found


def _said(outage: Outage) -> str:
    where = f" ({outage.place})" if outage.place else ""
    since = written_moment(outage.began_at)
    if outage.ended_at:
        return f"{outage.service}{where}: down from {since} to {written_moment(outage.ended_at)}"
    if not outage.has_begun(now()):
        return f"{outage.service}{where}: planned work from {since}"
    return f"{outage.service}{where}: down since {since}. IT support knows and is on it"


_open = Prepared(lambda: Outage.objects.all().open()[:SHOWN])
