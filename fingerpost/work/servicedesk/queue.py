"""The queue of a school: its tabs, its pages, and who may read which line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import DateTimeField, Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.calendar.models import MarkedDays, Marking
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .choices import Shelf, Status
from .involved import may_read
from .models import ExamRoom, Ticket, TicketQuerySet
from .narrowing import ALL, MINE, UNASSIGNED, Narrowed
from .order import CLASS, EXAM, OTHERS, Place, place, week_of

SIZE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One ticket of a queue, as somebody sees it there."""

    ticket: Ticket
    is_readable: bool
    place: Place
    organisation: Organisation

    @property
    def summary(self) -> str:
        return self.ticket.summary if self.is_readable else "Sensitive"

    @property
    def is_exam(self) -> bool:
        return self.place.band == EXAM


@dataclass(frozen=True, slots=True)
class Page:
    """So many lines, and the ticket after which the others follow."""

    lines: list[Line]
    older: int | None


def page(
    actor: Actor, asked: Narrowed, now: datetime, today: date, after: int | None = None
) -> Page:
    """A page of what is asked for, from the beginning or after a ticket."""
    found = lines(actor, asked, now, today, after)
    return Page(found[:SIZE], found[SIZE - 1].ticket.pk if len(found) > SIZE else None)


def lines(
    actor: Actor, asked: Narrowed, now: datetime, today: date, after: int | None = None
) -> list[Line]:
    """The head of what is asked for, in order, one more than a page holds."""
    rooms = exam_rooms(today)
    start = _start(after, rooms)
    rows = _read(actor, asked, now, rooms, start)
    placed = sorted(((place(each, rooms), each) for each in rows), key=lambda pair: pair[0])
    if start:
        placed = [pair for pair in placed if pair[0] > start]
    here = actor.organisation
    return [Line(each, may_read(actor, each), at, here) for at, each in placed[: SIZE + 1]]


@remembered(ExamRoom, MarkedDays)
def exam_rooms(today: date) -> frozenset[int]:
    """The rooms in which exams are sat, in a week that has exams; none otherwise."""
    monday, sunday = week_of(today)
    exams = MarkedDays.objects.all().known_on(today).filter(kind=Marking.EXAM)
    if not exams.filter(first_on__lte=sunday, last_on__gte=monday).exists():
        return frozenset()
    return frozenset(ExamRoom.objects.values_list("room_id", flat=True))


def _start(after: int | None, rooms: frozenset[int]) -> Place | None:
    found = Ticket.objects.filter(pk=after).first() if after else None
    return place(found, rooms) if found else None


def _read(
    actor: Actor, asked: Narrowed, now: datetime, rooms: frozenset[int], start: Place | None
) -> Sequence[Ticket]:
    """What may be on the page: the head by the index, and what was put off until by now."""
    wanted = asked.condition(actor, now)
    rows = Ticket.objects.filter(wanted, shelf=asked.shelf)
    if asked.shelf == Shelf.WAITING:
        put_off = Q(status=Status.WAITING_DAY, until__lte=now)
        return _beyond(rows.exclude(put_off), rooms, start)
    if rooms or start or not asked.is_usual:
        return [*_woken_of(wanted, now), *_beyond(rows, rooms, start)]
    woken = [each for each in _woken(now=now) if _is_of(actor, asked.tab, each)]
    return [*woken, *_HEADS[asked.tab](account=actor.account_id)]


def _beyond(rows: TicketQuerySet, rooms: frozenset[int], start: Place | None) -> list[Ticket]:
    """The rows after a place, in the order of `place`: band by band, each read along the index."""
    found: list[Ticket] = []
    for band, some in _bands(rows, rooms):
        if start and band < start.band:
            continue
        if start and band == start.band:
            some = some.filter(_after(start))
        found += some.in_order()[: SIZE + 1 - len(found)]
        if len(found) > SIZE:
            break
    return found


def _bands(rows: TicketQuerySet, rooms: frozenset[int]) -> Iterator[tuple[int, TicketQuerySet]]:
    yield CLASS, rows.filter(turn=0)
    if rooms:
        yield EXAM, rows.filter(turn=1, room__in=rooms)
    yield OTHERS, rows.filter(turn=1).exclude(room__in=rooms) if rooms else rows.filter(turn=1)


def _after(start: Place) -> Q:
    """Beyond a place of the same band, field by field, as databases compare rows alike only so."""
    names = ("due_at", "priority", "room_key", "id")
    found, alike = Q(), Q()
    for name, value in zip(names, start[1:], strict=True):
        found |= alike & Q(**{f"{name}__gt": value})
        alike &= Q(**{name: value})
    return Q(due_at__gte=start.due_at) & found  # the first part is what the index begins by


def _is_of(actor: Actor, tab: str, ticket: Ticket) -> bool:
    if tab == MINE:
        return ticket.assignee_account == actor.account_id
    return not ticket.assignee if tab == UNASSIGNED else True


def _woken_of(wanted: Q, now: datetime) -> TicketQuerySet:
    rows = Ticket.objects.filter(wanted, status=Status.WAITING_DAY, until__lte=now)
    return rows.order_by("until")[: SIZE + 1]


def _head(tab: str) -> "Prepared[Ticket]":
    return Prepared(lambda: _of(tab).in_order()[: SIZE + 1])


def _of(tab: str) -> TicketQuerySet:
    rows = Ticket.objects.filter(shelf=Shelf.QUEUE)
    if tab == MINE:
        return rows.filter(assignee_account=Given("account"))
    return rows.filter(assignee_account=None, assignee="") if tab == UNASSIGNED else rows


_HEADS = {tab: _head(tab) for tab in (ALL, MINE, UNASSIGNED)}
_woken = Prepared(
    lambda: Ticket.objects.filter(
        status=Status.WAITING_DAY, until__lte=Given("now", DateTimeField())
    ).order_by("until")[: SIZE + 1]
)
