"""What counts on a day, of what the records show and what people say. No database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import TextChoices

from fingerpost.foundation.now import LONDON
from fingerpost.standards.verdicts import Verdict


class Kind(TextChoices):
    """What somebody says of a requirement."""

    STATEMENT = "statement", "Statement"
    RAISED = "raised", "Override upwards"
    LOWERED = "lowered", "Override downwards"
    NOT_APPLICABLE = "not-applicable", "Not applicable"


OVERRIDES = (Kind.RAISED, Kind.LOWERED)


class Mark(StrEnum):
    """On what a verdict rests; shown and counted wherever verdicts are."""

    RECORDS = "by records"
    STATEMENT = "by statement"
    OVERRIDE = "by override"


LACKING = (Verdict.NOT_MET, Verdict.PARTLY)
RANK = {Verdict.NOT_MET: 0, Verdict.NOT_EVIDENCED: 1, Verdict.PARTLY: 2, Verdict.MET: 3}
"""From the worst to the best: whether an override lifts a verdict or lowers it."""


@dataclass(frozen=True, slots=True)
class Records:
    """What the records show of a requirement, and how much people may say against it."""

    verdict: Verdict
    counts_rows: bool = False
    is_law: bool = False

    @property
    def leave_room(self) -> bool:
        """Whether a statement counts: where the records are silent, or say no without counting.

        A requirement of law that the records find lacking is never met by a statement.
        """
        denied = self.verdict in LACKING and not self.counts_rows and not self.is_law
        return self.verdict == Verdict.NOT_EVIDENCED or denied

    @property
    def take_statements(self) -> bool:
        """Whether a statement is of use: where it counts, or bears out that something is met."""
        return self.verdict == Verdict.MET or self.leave_room

    @property
    def bind(self) -> bool:
        """Whether it is law and the records find it lacking, so that nobody can leave it out."""
        return self.is_law and self.verdict in LACKING


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of a requirement, from when it counts and until when."""

    pk: int
    kind: Kind
    verdict: Verdict
    words: str
    by: str
    true_on: date
    until: date
    since: datetime

    def holds_on(self, day: date) -> bool:
        return self.since.astimezone(LONDON).date() <= day <= self.until

    @property
    def mark(self) -> Mark:
        return Mark.STATEMENT if self.kind == Kind.STATEMENT else Mark.OVERRIDE


@dataclass(frozen=True, slots=True)
class InForce:
    """The verdict that counts, and what somebody said if that decided it."""

    verdict: Verdict
    said: Said | None = None


def in_force(records: Records, said: Iterable[Said], day: date) -> InForce:
    """What counts on a day. Of two that said the same kind of thing, the later one is heard.

    An override lifts only what is lower, and lowers only what is higher, so that neither hides a
    verdict that went further than it since.
    """
    latest = {each.kind: each for each in _in_order(said) if each.holds_on(day)}
    left_out = latest.get(Kind.NOT_APPLICABLE)
    if left_out and not records.bind:
        return InForce(Verdict.NOT_APPLICABLE, left_out)
    found = InForce(records.verdict)
    stated, raised, lowered = (latest.get(each) for each in (Kind.STATEMENT, *OVERRIDES))
    if stated and records.leave_room:
        found = InForce(stated.verdict, stated)
    if raised and not records.is_law and is_better(raised.verdict, found.verdict):
        found = InForce(raised.verdict, raised)
    if lowered and is_better(found.verdict, lowered.verdict):
        found = InForce(lowered.verdict, lowered)
    return found


def is_better(one: Verdict, other: Verdict) -> bool:
    """Whether one verdict is better than another."""
    return RANK[one] > RANK[other]


def _in_order(said: Iterable[Said]) -> list[Said]:
    return sorted(said, key=lambda each: (each.since, each.pk))
