"""The one sentence under a due time: until when, how much, from when, and what was not counted."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from fingerpost.foundation.calendar.rules import (
    DayKind,
    Pause,
    SchoolCalendar,
    SupportHours,
    support_hours_between,
)
from fingerpost.foundation.calendar.rules.due import stretches
from fingerpost.foundation.now import LONDON

from .shapes import Half, RoundTheClock, Target, Turn, Wait, promised, spelt

A_DAY = timedelta(days=1)
NOTHING_AGREED = (
    "No due time: the school has not agreed what to expect of IT support for this priority."
)
BY_AGREEMENT = "No due time: for this priority it is agreed each time."
NOBODY_THERE = "No due time: no hours of support are entered under School year."
NOBODY = "days without IT support"
NO_TERMS = "No due time: the term dates that it needs are not entered under School year."
WAITED = {
    Turn.WAITING_SUPPLIER: "waiting for the supplier",
    Turn.WAITING_PARTS: "waiting for parts",
    Turn.WAITING_DAY: "put off until a day",
    Turn.WAITING_APPROVAL: "waiting for the school to approve it",
    Turn.RESOLVED: "it counted as solved",
    Turn.CLOSED: "it was closed",
}


def why(
    response: Half,
    resolution: Half,
    response_due: datetime | None,
    resolution_due: datetime | None,
    target: Target | None,
    hours: SchoolCalendar,
    asker: str,
) -> str:
    """The sentence under whatever is due next, or was due last."""
    if target is None:
        return NOTHING_AGREED
    if response.done_at is None and response_due:
        return _due("Answer due", response, response_due, hours, asker)
    if resolution_due:
        return _due("Due", resolution, resolution_due, hours, asker)
    standing = next((each for each in resolution.waits if each.pause.until is None), None)
    if resolution.length is not None and standing:
        return _standing(resolution, standing, hours, asker)
    if (resolution.length or response.length) is None:
        return BY_AGREEMENT
    return NOBODY_THERE if not hours.windows else NO_TERMS


def _due(word: str, half: Half, due: datetime, hours: SchoolCalendar, asker: str) -> str:
    start, end = half.opened_at.astimezone(LONDON), due.astimezone(LONDON)
    left_out = [*_waited(half, due, hours, asker), *_closed(half, due, hours)]
    without = f", not counting {_listed(left_out)}" if left_out else ""
    comma = "," if isinstance(half.length, RoundTheClock) else ""
    span = f"{_promised(half)}{comma} from {_spoken(start, end)}"
    return f"{word} {_spoken(end)}: {span}{without}."


def _standing(half: Half, wait: Wait, hours: SchoolCalendar, asker: str) -> str:
    since = wait.pause.since
    over = [each.pause for each in half.waits if each.pause.until is not None]
    used = _used(half, since, hours, over)
    return (
        f"The clock stands still since {_spoken(since.astimezone(LONDON))}, "
        f"{_waiting(wait.turn, asker)}; {spelt(used)} of {_promised(half)} had passed."
    )


def _promised(half: Half) -> str:
    return promised(half.length) if half.length else ""


def _waited(half: Half, due: datetime, hours: SchoolCalendar, asker: str) -> Iterator[str]:
    """How long it stood still before it was due, counted as the promise counts, by reason."""
    by_reason: dict[str, timedelta] = {}
    for each in half.waits:
        until = min(each.pause.until or due, due)
        if each.pause.since < until:
            gone = _between(half, each.pause.since, until, hours)
            reason = _waiting(each.turn, asker)
            by_reason[reason] = by_reason.get(reason, timedelta(0)) + gone
    for reason, gone in by_reason.items():
        if gone >= timedelta(minutes=1):
            yield f"{spelt(gone)} while {reason}"


def _closed(half: Half, due: datetime, hours: SchoolCalendar) -> Iterator[str]:
    """What lies between without support: evenings, the weekend, half-term by its days."""
    if not isinstance(half.length, SupportHours):
        return
    first, last = (each.astimezone(LONDON).date() for each in (half.opened_at, due))
    days = [first + A_DAY * n for n in range((last - first).days + 1)]
    shut = [day for day in days if not _is_open(hours, day)]
    working = [day for day in shut if day.weekday() < 5]
    called = [(day, _called(hours, day)) for day in working]
    missing = [day for day, why in called if why == NOBODY]
    if len(missing) > 1:
        called = [(day, why) for day, why in called if why != NOBODY]
        yield f"{len(missing)} {NOBODY}"
    yield from map(str, stretches(called))
    weekends = {day - A_DAY * (day.weekday() - 5) for day in shut if day.weekday() >= 5}
    lone = [each for each in weekends if not _beside(each, working)]
    if lone:
        yield "the weekend" if len(lone) == 1 else "weekends"
    evenings = len(days) - len(shut) - 1
    if evenings > 0 and not (evenings == 1 and (working or lone)):
        yield "the evening" if evenings == 1 else "evenings"


def _called(hours: SchoolCalendar, day: date) -> str:
    """What keeps support away: a holiday by its name, or that nobody is there on such a day."""
    found = hours.day(day)
    return NOBODY if found.kind is DayKind.SCHOOL_DAY else found.called


def _beside(saturday: date, shut: Sequence[date]) -> bool:
    """Whether a weekend belongs to a holiday that is named anyway."""
    return saturday - A_DAY in shut or saturday + 2 * A_DAY in shut


def _is_open(hours: SchoolCalendar, day: date) -> bool:
    return any(True for _ in hours.windows_on(day))


def _waiting(turn: str, asker: str) -> str:
    if turn == Turn.WAITING_USER:
        return f"waiting for {asker}"
    return WAITED[Turn(turn)]


def _used(half: Half, until: datetime, hours: SchoolCalendar, pauses: Sequence[Pause]) -> timedelta:
    used = _between(half, half.opened_at, until, hours)
    for pause in pauses:
        used -= _between(half, pause.since, pause.until or until, hours)
    return used


def _between(half: Half, start: datetime, end: datetime, hours: SchoolCalendar) -> timedelta:
    """How much of the promise's own unit lies between two moments."""
    if isinstance(half.length, SupportHours):
        found = support_hours_between(hours, start.astimezone(UTC), end.astimezone(UTC))
        return timedelta(seconds=round(found.n * Decimal(3600)))
    return end - start


def _spoken(moment: datetime, beside: datetime | None = None) -> str:
    """A moment by the wall clock: 14:20 on Thursday 5 March; only its weekday in the same week."""
    if beside and moment.date() == beside.date():
        return f"{moment:%H:%M}"
    if beside and timedelta(0) <= beside.date() - moment.date() < timedelta(days=7):
        return f"{moment:%H:%M} on {moment:%A}"
    year = f" {moment.year}" if beside and beside.year != moment.year else ""
    return f"{moment:%H:%M} on {moment:%A} {moment.day} {moment:%B}{year}"


def _listed(said: Sequence[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
