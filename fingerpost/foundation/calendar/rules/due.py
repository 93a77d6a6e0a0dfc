"""When something falls due, and the words for days, stretches of days, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fingerpost.foundation.now import LONDON


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something falls due, and one sentence that says why."""

    on: date
    because: str


@dataclass(frozen=True, slots=True)
class DueAt:
    """A moment in UTC at which something falls due, and one sentence that says why."""

    at: datetime
    because: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stretch of days that did not count: half-term 16 to 20 February."""

    why: str
    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.why} {stretch(self.first, self.last)}"


def spoken(day: date, *others: date) -> str:
    """A day by its weekday; with its year where the days spoken of are of different years."""
    written = f"{day:%A} {day.day} {day:%B}"
    return f"{written} {day.year}" if {each.year for each in others} - {day.year} else written


def spoken_moment(moment: datetime) -> str:
    """A moment by the wall clock: Friday 23 October 2026 at 16:20."""
    local = moment.astimezone(LONDON)
    return f"{local:%A} {local.day} {local:%B %Y} at {local:%H:%M}"


def stretch(first: date, last: date) -> str:
    """Days from one to another: 16 to 20 February."""
    if first == last:
        return f"{first.day} {first:%B}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%B}"
    return f"{first.day} {first:%B} to {last.day} {last:%B}"


def written_stretch(first: date, last: date) -> str:
    """Days from one to another with their year: 26 to 30 October 2026."""
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
    return f"{stretch(first, last)} {last.year}"


def stretches(skipped: Iterable[tuple[date, str]]) -> list[Skipped]:
    """Days that did not count, in order, joined where only a weekend lies between."""
    found: list[Skipped] = []
    for day, why in skipped:
        held = found[-1] if found else None
        if held and held.why == why and (day - held.last).days <= (3 if day.weekday() == 0 else 1):
            found[-1] = Skipped(why, held.first, day)
        else:
            found.append(Skipped(why, day, day))
    return found


def not_counted(skipped: Sequence[Skipped]) -> str:
    """What did not count, as the middle of a sentence; nothing if everything did."""
    if not skipped:
        return ""
    named = [str(each) for each in skipped]
    if len(named) == 1:
        return f": {named[0]} does not count"
    return f": {', '.join(named[:-1])} and {named[-1]} do not count"
