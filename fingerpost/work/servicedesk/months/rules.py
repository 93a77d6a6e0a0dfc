"""Which promises came to their end in a month, and how many were kept. No database.

A promise comes to its end once: kept at the moment of the answer or the solution, missed at the
moment it was due. So each counts in one month, whether or not the request is open still, and as it
was at the end of that month: one that is opened again later counts no second time.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fingerpost.foundation.audit.chain import canonical
from fingerpost.foundation.ui.filters import number, plural
from fingerpost.work.servicedesk.clock import Of, Times


@dataclass(frozen=True, slots=True)
class Kept:
    """One promise about one request, and how it ended."""

    number: int
    of: str
    """`response` or `resolution`."""
    priority: int
    opened_at: str
    due_at: str
    done_at: str
    """Moments in UTC as ISO 8601 writes them; empty where it was not done by the month's end."""
    in_time: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many promises of one priority were kept."""

    priority: int
    answered: int
    answers: int
    solved: int
    solutions: int


def ended(
    number: int,
    priority: int,
    times: Times,
    first: datetime,
    end: datetime,
    counted: Collection[tuple[int, str]] = (),
) -> list[Kept]:
    """The promises about a request that came to their end from a moment on and before another.

    `counted` are those of earlier months, as (number, of): whatever happens to a request after
    its month was frozen, a promise counts once.
    """
    halves = (
        (Of.RESPONSE, times.response, times.response_due),
        (Of.RESOLUTION, times.resolution, times.resolution_due),
    )
    found = []
    for of, half, due in halves:
        if due is None or (number, of.value) in counted:
            continue
        done = half.done_at if half.done_at and half.done_at < end else None
        at = done if done and done <= due else due
        if first <= at < end:
            opened, till = half.opened_at.isoformat(), due.isoformat()
            in_time = bool(done and done <= due)
            ended_at = done.isoformat() if done else ""
            found.append(Kept(number, of.value, priority, opened, till, ended_at, in_time))
    return found


def tallies(rows: Iterable[Kept]) -> list[Tally]:
    """How many promises of each priority were kept, the first priority first."""
    counts: dict[int, list[int]] = {}
    for each in rows:
        held = counts.setdefault(each.priority, [0, 0, 0, 0])
        at = 0 if each.of == Of.RESPONSE else 2
        held[at] += each.in_time
        held[at + 1] += 1
    return [Tally(priority, *counts[priority]) for priority in sorted(counts)]


def together(found: Sequence[Tally]) -> Tally:
    """All priorities as one; its priority is 0."""
    columns = [(each.answered, each.answers, each.solved, each.solutions) for each in found]
    sums = [sum(column) for column in zip(*columns, strict=True)] or [0, 0, 0, 0]
    return Tally(0, *sums)


def in_exams(weeks: Mapping[date, int], exams: Collection[date]) -> str:
    """What weeks with exams brought beside the others, by their Mondays; empty if none had any."""
    sat = [came for monday, came in weeks.items() if monday in exams]
    others = [came for monday, came in weeks.items() if monday not in exams]
    if not sat or not others:
        return ""
    a_week = (
        f"{sum(sat) / len(sat):.0f} a week, against {sum(others) / len(others):.0f} in the others"
    )
    return (
        f"In {plural(len(sat), 'week', 'weeks')} with exams {number(sum(sat))} came in: {a_week}."
    )


def a_request(amount: Decimal, months: int, came: int, step: int) -> tuple[int, int]:
    """Between which pounds a request cost, by the cost of a year and what came in so many months;
    the bounds are multiples of a step."""
    exact = amount * months / 12 / came
    below = int(exact // step) * step
    return below, below + step


def sealed(school: str, month: str, frozen_at: str, figures: Any, rows: Any) -> str:
    """The sha256 of a month: whose it is, which, when it was frozen, and what it says."""
    said = {"school": school, "month": month, "frozen": frozen_at, "figures": figures, "rows": rows}
    return hashlib.sha256(canonical(said)).hexdigest()


def plain(rows: Iterable[Kept | Tally]) -> list[dict[str, Any]]:
    """Rows as JSON takes them."""
    return [asdict(each) for each in rows]
