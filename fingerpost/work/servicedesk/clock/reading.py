"""Reading the times of a request from its events."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from fingerpost.foundation.calendar.rules import (
    NoSupportHours,
    NoTermDates,
    Pause,
    SchoolCalendar,
    SupportHours,
    add_support_hours,
)

from . import wording
from .shapes import Event, Half, Length, Target, Targets, Times, Turn, Wait, seconds

WAITS = frozenset(
    {
        Turn.WAITING_USER,
        Turn.WAITING_SUPPLIER,
        Turn.WAITING_PARTS,
        Turn.WAITING_DAY,
        Turn.WAITING_APPROVAL,
    }
)
ENDS = frozenset({Turn.RESOLVED, Turn.CLOSED})
GOES_ON = frozenset({Turn.RESUMED, Turn.REOPENED})


def times(
    opened_at: datetime,
    events: Iterable[Event],
    targets: Targets,
    hours: SchoolCalendar,
    *,
    asker: str = "whoever asked",
) -> Times:
    """When a request is due, and why, by the priority that it had at the time.

    Each promise counts from the opening: a new priority takes nothing off what has passed. What
    changes after the answer does not judge the answer anew. `asker` is how the sentence names
    whoever asked ("you" on their own page). Nothing is due where nothing was promised for the
    priority, or where `hours` has no term dates or no support hours; `why` says so.
    """
    told = sorted(events, key=_moment)
    answered = next((each for each in told if each.kind in {Turn.RESPONDED, *ENDS}), None)
    ended = _ended(told)
    response = _promised(targets, told, answered)
    resolution = _promised(targets, told, ended)
    waits = _waits(told, resolution.pauses if resolution else frozenset())
    first = Half(response.response if response else None, opened_at, (), _at(answered))
    promised = resolution.resolution if resolution else None
    second = Half(promised, opened_at, tuple(waits), _at(ended))
    still = next((each.pause.since for each in waits if each.pause.until is None), None)
    due = due_of(first, hours), due_of(second, hours)
    why = wording.why(first, second, *due, resolution, hours, asker)
    return Times(first, second, *due, still, why, hours)


def due_of(half: Half, hours: SchoolCalendar, instead: Length | None = None) -> datetime | None:
    """The moment at which the promised time has passed; None if it stands still before that.

    `instead` is a length to count in place of what was promised. Also None where nobody can
    know, as terms or hours of support have not been entered.
    """
    length = instead or half.length
    if length is None or (isinstance(length, SupportHours) and not hours.windows):
        return None
    open_ended = next((each.pause for each in half.waits if each.pause.until is None), None)
    over = [each.pause for each in half.waits if each.pause.until is not None]
    try:
        at = add_length(hours, half.opened_at, length, over)
    except (NoTermDates, NoSupportHours):
        return None
    if open_ended and at and at > open_ended.since:
        return None
    return at


def add_length(
    hours: SchoolCalendar, start: datetime, length: Length, pauses: Sequence[Pause]
) -> datetime | None:
    """The moment at which a length of time has passed, of its own unit, without the pauses."""
    if isinstance(length, SupportHours):
        found = add_support_hours(hours, start, length, pauses)
        return found.at if found else None
    at, left = start, seconds(length)
    for pause in sorted(pauses, key=_since):
        if pause.until is None or pause.until <= at:
            continue
        if pause.since - at >= left:
            break
        left -= max(pause.since - at, left - left)
        at = pause.until
    return at + left


def _promised(targets: Targets, events: Sequence[Event], last: Event | None) -> Target | None:
    """What was promised for the priority that a request had when something happened, or has."""
    priority: int | None = None
    for each in events:
        priority = each.priority or priority
        if each is last:
            break
    return targets.get(priority) if priority else None


def _ended(events: Sequence[Event]) -> Event | None:
    """When it was solved for good as far as anybody knows: not reopened since."""
    ended: Event | None = None
    for each in events:
        if each.kind in ENDS:
            ended = ended or each
        elif each.kind == Turn.REOPENED:
            ended = None
    return ended


def _waits(events: Sequence[Event], pausing: Iterable[str]) -> list[Wait]:
    """The stretches in which the resolution clock stood still; the last may have no end."""
    stands_still = {*WAITS.intersection(pausing), *ENDS}
    found: list[Wait] = []
    turn, since = "", None
    for each in events:
        if each.kind not in WAITS | ENDS | GOES_ON:
            continue
        if turn in ENDS and each.kind != Turn.REOPENED:
            continue
        if since:
            found.append(Wait(turn, Pause(since, each.at)))
        turn, since = each.kind, each.at if each.kind in stands_still else None
    if since and turn not in ENDS:
        found.append(Wait(turn, Pause(since)))
    return found


def _at(event: Event | None) -> datetime | None:
    return event.at if event else None


def _moment(event: Event) -> datetime:
    return event.at


def _since(pause: Pause) -> datetime:
    return pause.since
