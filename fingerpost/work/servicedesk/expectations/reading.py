"""Which version is in force, and what the clock says by the version that a request came under."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import cache, partial

from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.calendar.loading import READS, calendar_for, is_own
from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.now import LONDON, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.work.servicedesk.clock import Event, Times, Turn, times

from .models import Expectations
from .rules import suggestion, targets_of
from .shapes import Matrix

FEW = 20


_holding_on = Prepared(lambda: Expectations.objects.all().holding_on(Given("day"))[:FEW])


def in_force(day: date) -> Expectations | None:
    """What holds on a day: the school's own, or its trust's where it has none."""
    return _decides(_holding_on(day=day))


def _decides(found: Sequence[Expectations]) -> Expectations | None:
    own = next((each for each in found if is_own(each)), None)
    return own or (found[0] if found else None)


def matrix_of(version: Expectations | None, day: date) -> Matrix:
    """Which priority is which: as agreed, or as we suggest while nothing is."""
    agreed = version.promise.matrix if version else None
    return agreed or suggestion(day).matrix


def times_of(
    version: Expectations | None,
    organisation: Organisation,
    opened_at: datetime,
    events: Iterable[Event],
    *,
    asker: str = "whoever asked",
    fresh: bool = False,
) -> Times:
    """When a request is due by the version that it came under.

    What is solved is judged by the calendar as it was known on the day of the solution, so that a
    later change judges nothing anew; what is open, by the calendar as it is known today.
    `fresh` is for a deed that has just changed the school's year.
    """
    told = list(events)
    calendar = (calendar_for if fresh else _calendar)(organisation, _known_on(told))
    targets = targets_of(version.promise) if version else {}
    return times(opened_at, told, targets, calendar, asker=asker)


def reader(organisation: Organisation, last: date) -> Callable[[datetime, Iterable[Event]], Times]:
    """`times_of` for many requests that came in until a day, by one question for all versions."""
    held = [(each.holds_from, each) for each in Expectations.objects.all().holding_on(last)]
    calendar_on = cache(partial(_calendar, organisation))

    def read(opened_at: datetime, events: Iterable[Event]) -> Times:
        told, day = list(events), opened_at.astimezone(LONDON).date()
        version = _decides([each for since, each in held if since and since <= day])
        targets = targets_of(version.promise) if version else {}
        # Where nothing was promised nothing is due, whatever was known of the school's year.
        known_on = _known_on(told) if targets else last
        return times(opened_at, told, targets, calendar_on(known_on))

    return read


@remembered(*READS, within_deeds=True)
def _calendar(organisation: Organisation, day: date) -> SchoolCalendar:
    return calendar_for(organisation, day)


def _known_on(events: Iterable[Event]) -> date:
    solved: date | None = None
    for each in sorted(events, key=lambda event: event.at):
        if each.kind in {Turn.RESOLVED, Turn.CLOSED}:
            solved = solved or each.at.astimezone(LONDON).date()
        elif each.kind == Turn.REOPENED:
            solved = None
    return solved or today()
