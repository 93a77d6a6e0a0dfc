"""What is counted of a month, read from tickets and their events as they were at its end."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Min, Q

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.now import LONDON, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk.choices import EventKind, Kind
from fingerpost.work.servicedesk.clock import ENDS, Times
from fingerpost.work.servicedesk.expectations.reading import reader
from fingerpost.work.servicedesk.faces.models import Face
from fingerpost.work.servicedesk.models import Event, Ticket
from fingerpost.work.servicedesk.outages.models import Outage

from .figures import MINUTES_OF_A_LESSON, figure
from .lessons import Span, lost
from .models import Month
from .rules import Kept, ended, plain, tallies

AT_ONCE = 500
AGES = (5, 10, 30, 90)
"""Days; requests that were left open are counted by how many of these they have passed."""
LEFT_OPEN = "left_open"
KEPT = 30
"""So many rooms and models are kept for a month."""
MOST = 24
"""So many months are made up for where none was frozen."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A month: its figures, and the promises that they were counted from."""

    figures: dict[str, Any]
    rows: list[dict[str, Any]]


def count(organisation: Organisation, first_on: date) -> Counted:
    """Everything about a month that is over. Requests merged into another count with that one."""
    first, end = bounds(first_on)
    since, counted = _counted_before(first_on)
    rows: list[Kept] = []
    figures: Counter[str] = Counter()
    weeks: Counter[str] = Counter()
    ages: Counter[int] = Counter()
    rooms: Counter[str] = Counter()
    models: Counter[str] = Counter()
    waits: list[Span] = []
    times_of = reader(organisation, month_later(first_on, 1))
    for ticket, events in open_between(first, end):
        if first <= ticket.opened_at < end:
            figures["came"] += 1
            figures["class_waits"] += ticket.a_class_waits
            weeks[_monday(ticket.opened_at).isoformat()] += 1
            if ticket.kind == Kind.INCIDENT:
                rooms[ticket.room_key] += 1
                models[_model_of(ticket)] += 1
        times = times_of(ticket.opened_at, events)
        waits += _wait(ticket, times, first, end)
        stood = list(_stood(times, events, first))
        figures.update(stood)
        if LEFT_OPEN in stood:
            ages[sum((end - ticket.opened_at).days >= n for n in AGES)] += 1
        if not (times.response_due or times.resolution_due):
            figures["left_out"] += 1
        priority = next(each.priority for each in reversed(events) if each.priority)
        rows += ended(ticket.number, priority, times, since, end, counted)
    told: dict[str, Any] = dict(figures)
    told["said"] = asdict(Face.objects.all().said_between(first, end))
    found = lost(calendar_for(organisation, today()), _down(first, end), waits, _lesson())
    told["lost"] = asdict(found) if found else None
    told["weeks"] = dict(sorted(weeks.items()))
    told["rooms"], told["models"] = _again(rooms), _again(models)
    told["ages"] = [ages[n] for n in range(len(AGES) + 1)]
    told["tallies"] = plain(tallies(rows))
    rows.sort(key=lambda each: (each.number, each.of))
    return Counted(told, plain(rows))


def _counted_before(first_on: date) -> tuple[datetime, set[tuple[int, str]]]:
    """From when on promises count, and those that the frozen months before this one have counted.

    They count from the first frozen month on: one that a later change of priority or school year
    moved into a month that is over counts in this one.
    """
    before = Month.objects.filter(first_on__lt=first_on).order_by("first_on")
    held = list(before.values_list("first_on", "rows"))
    counted = {(each["number"], each["of"]) for _, rows in held for each in rows}
    return bounds(held[0][0] if held else first_on)[0], counted


def _stood(times: Times, events: Sequence[Event], first: datetime) -> Iterator[str]:
    """What a request counts as beside its promises; solved once, however often it is solved."""
    solved_before = any(each.kind in ENDS and each.at < first for each in events)
    if not times.resolved_at:
        yield LEFT_OPEN
    elif times.resolved_at >= first and not solved_before:
        yield "solved"
    if solved_before and any(
        each.kind == EventKind.REOPENED and each.at >= first for each in events
    ):
        yield "reopened"


def open_between(first: datetime, end: datetime) -> Iterator[tuple[Ticket, Sequence[Event]]]:
    """The tickets that were open at some time between, with what had happened by the end."""
    # By the day of the solution alone: anything more draws SQLite away from the index over it.
    there = Ticket.objects.filter(Q(resolved_at=None) | Q(resolved_at__gte=first)).order_by()
    keys = sorted(key for key, at in there.values_list("pk", "opened_at") if at < end)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        events: dict[int, list[Event]] = defaultdict(list)
        for each in Event.objects.filter(ticket__in=some, at__lt=end).order_by("id"):
            events[each.ticket_id].append(each)
        whole = Ticket.objects.filter(pk__in=some, merged_into=None).select_related("asset")
        for ticket in whole.order_by("pk"):
            if any(each.priority for each in events[ticket.pk]):
                yield ticket, events[ticket.pk]


def _wait(ticket: Ticket, times: Times, first: datetime, end: datetime) -> list[Span]:
    """How long a class was waiting, where one was; counted when it came in."""
    is_one = ticket.a_class_waits and first <= ticket.opened_at < end
    return [(ticket.opened_at, times.resolved_at or end)] if is_one else []


def _down(first: datetime, end: datetime) -> list[Span]:
    """When something was down, as far as it fell between two moments."""
    rows = Outage.objects.all().between(first, end)
    return [(max(each.began_at, first), min(each.ended_at or end, end)) for each in rows]


def _lesson() -> int:
    return figure(MINUTES_OF_A_LESSON, today())


def bounds(first_on: date) -> tuple[datetime, datetime]:
    """The moments at which a month begins, and the next one, by the school's clock."""
    first, after = (
        datetime.combine(day, time.min, LONDON) for day in (first_on, month_later(first_on, 1))
    )
    return first, after


def to_freeze(day: date) -> list[date]:
    """The first days of the months that are over and not frozen, the oldest first."""
    last = Month.objects.all().latest_first().first()
    if last:
        first = month_later(last.first_on, 1)
    else:
        # By its day and not by its number: what came from another program is older than it looks.
        oldest = Ticket.objects.aggregate(at=Min("opened_at"))["at"]
        if oldest is None:
            return []
        opened = oldest.astimezone(LONDON).date()
        first = max(opened.replace(day=1), month_later(day.replace(day=1), -MOST))
    found = []
    while first < day.replace(day=1):
        found.append(first)
        first = month_later(first, 1)
    return found


def _model_of(ticket: Ticket) -> str:
    return f"{ticket.asset.manufacturer} {ticket.asset.model}".strip() if ticket.asset else ""


def _again(counts: Counter[str]) -> dict[str, int]:
    """What was reported more than once, with how often; the most frequent first."""
    return {name: n for name, n in counts.most_common(KEPT) if name and n > 1}


def _monday(moment: datetime) -> date:
    day = moment.astimezone(LONDON).date()
    return day - timedelta(days=day.weekday())
