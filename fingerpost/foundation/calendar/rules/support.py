"""The clock that runs only while somebody is there to help."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import LONDON

from .days import A_DAY, SchoolCalendar
from .due import DueAt, not_counted, spoken_moment, stretches
from .spans import SupportHours

LOOK_AHEAD = 366 * 2
"""Days after which we say that there is no support, rather than search on."""
NOTHING = timedelta(0)

Stretch = tuple[datetime, datetime]


class NoSupportHours(DomainError):
    """Raised when a clock of support hours finds no hours to count."""

    def __init__(self) -> None:
        super().__init__("There are no support hours yet. Enter them under School year.")


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the clock stands still; without an end it stands still for good."""

    since: datetime
    until: datetime | None = None


def add_support_hours(
    calendar: SchoolCalendar, start: datetime, span: SupportHours, pauses: Sequence[Pause] = ()
) -> DueAt | None:
    """The moment at which so many hours of support have passed; None while paused for good."""
    if any(pause.until is None for pause in pauses):
        return None
    left = timedelta(seconds=round(span.n * 3600))
    skipped: list[tuple[date, str]] = []
    for day in _days_from(start):
        open_on_it = False
        for opens, closes in _stretches_on(calendar, day, pauses):
            open_on_it = True
            opens = max(opens, start)
            if opens < closes and closes - opens >= left:
                at = opens + left
                return DueAt(at, _because(start, span, skipped, at, bool(pauses)))
            left -= max(NOTHING, closes - opens)
        if not open_on_it and day.weekday() < 5:
            skipped.append((day, calendar.day(day).called))
    raise NoSupportHours


def support_hours_between(
    calendar: SchoolCalendar, start: datetime, end: datetime, pauses: Sequence[Pause] = ()
) -> SupportHours:
    """How many hours of support lie between two moments."""
    used = NOTHING
    for day in _days_from(start):
        if day > end.astimezone(LONDON).date():
            break
        for opens, closes in _stretches_on(calendar, day, pauses):
            used += max(NOTHING, min(closes, end) - max(opens, start))
    return SupportHours(Decimal(round(used.total_seconds())) / 3600)


def _stretches_on(
    calendar: SchoolCalendar, day: date, pauses: Iterable[Pause]
) -> Iterator[Stretch]:
    """The hours of support of a day in UTC, without the pauses."""
    for window in sorted(calendar.windows_on(day), key=lambda each: each.opens_at):
        opens, closes = (
            datetime.combine(day, at, LONDON).astimezone(UTC)
            for at in (window.opens_at, window.closes_at)
        )
        yield from _without(pauses, (opens, closes))


def _without(pauses: Iterable[Pause], whole: Stretch) -> list[Stretch]:
    pieces = [whole]
    for pause in pauses:
        until = pause.until or datetime.max.replace(tzinfo=UTC)
        pieces = [
            (first, last)
            for opens, closes in pieces
            for first, last in (
                (opens, min(closes, pause.since)),
                (max(opens, until), closes),
            )
            if first < last
        ]
    return pieces


def _days_from(start: datetime) -> Iterator[date]:
    day = start.astimezone(LONDON).date()
    return (day + A_DAY * n for n in range(LOOK_AHEAD))


def _because(
    start: datetime,
    span: SupportHours,
    skipped: list[tuple[date, str]],
    at: datetime,
    is_paused: bool,
) -> str:
    waited = ", without the time it waited" if is_paused else ""
    return (
        f"{span} from {spoken_moment(start)}{waited}{not_counted(stretches(skipped))}, "
        f"so {spoken_moment(at)}"
    )
