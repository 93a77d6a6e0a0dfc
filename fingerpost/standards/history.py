"""How the verdict on a requirement went through the school year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Q

from fingerpost.foundation.now import LONDON, now
from fingerpost.foundation.ui.filters import written_date, written_day

from .models import StoredFinding
from .verdicts import Verdict

MOST = 200
"""Findings read for one strip: a busy register has a new count every few minutes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time through which the verdict was the same."""

    kind: Verdict
    since: datetime
    until: datetime
    because: str

    @property
    def days(self) -> int:
        return max((self.until - self.since).days, 1)

    @property
    def text(self) -> str:
        until = "now" if self.until >= now() else written_date(self.until)
        return f"{self.kind.label}, {written_date(self.since)} to {until}"


@dataclass(frozen=True, slots=True)
class History:
    """The stretches since a day, oldest first, and what they come to in words."""

    since: date
    stretches: Sequence[Stretch]

    @property
    def sentence(self) -> str:
        """ "Not evidenced, then partly met since 2 June."."""
        *past, present = self.stretches
        name = present.kind.label.lower() if past else present.kind.label
        if not past:
            return f"{name} the whole time."
        if len(past) > 3:
            changes = f"Changed {len(past)} times"
            return f"{changes}; {name} since {written_day(present.since)}."
        before = ", then ".join(each.kind.label.lower() for each in past)
        return f"{before[0].upper()}{before[1:]}, then {name} since {written_day(present.since)}."


def history_of(requirement: str, today: date, known_since: date) -> History:
    """Since the school year began, or since Fingerpost has known the school."""
    year = today.year if today.month >= 9 else today.year - 1
    since = max(date(year, 9, 1), known_since)
    start = datetime.combine(since, time(), LONDON)
    rows = StoredFinding.objects.filter(Q(closed_at=None) | Q(closed_at__gt=start))
    latest = list(rows.filter(requirement=requirement).order_by("-opened_at", "-pk")[:MOST])
    return History(since, _stretches(latest[::-1], start))


def _stretches(rows: Sequence[StoredFinding], start: datetime) -> list[Stretch]:
    """Findings that follow one another with one verdict make one stretch."""
    found: list[Stretch] = []
    if rows and rows[0].opened_at.date() > start.date():
        why = "Nobody had looked yet."
        found.append(Stretch(Verdict.NOT_EVIDENCED, start, rows[0].opened_at, why))
    for row in rows:
        since, until = max(row.opened_at, start), row.closed_at or now()
        if found and found[-1].kind == row.verdict:
            since = found.pop().since
        found.append(Stretch(Verdict(row.verdict), since, until, row.because))
    return found
