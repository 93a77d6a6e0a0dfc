"""Which fall counts of a requirement, and who is told of it when. No database."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from fingerpost.foundation.keeping import midnight
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.judging.records import as_found
from fingerpost.standards.judging.rules import RANK, Kind, Said, in_force
from fingerpost.standards.judging.wording import because
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.states import State
from fingerpost.standards.verdicts import Verdict

from .causes import GREEN

TOLD_LATER = frozenset({Role.HEADTEACHER, Role.GOVERNOR})
"""Who hears of a fall only after whoever answers for the requirement."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Over:
    """What somebody said that counts no more: since when, and why."""

    said: Said
    at: datetime
    why: str


def ran_out(said: Said, ended_at: datetime | None, ended_by: str) -> Over:
    """What ran out, or what somebody took back."""
    if ended_at:
        return Over(said, ended_at, f"{ended_by} ended what {said.by} said of it.")
    noun = "statement" if said.kind == Kind.STATEMENT else "override"
    why = f"The {noun} by {said.by} ran out with {written_date(said.until)}."
    return Over(said, midnight(said.until + A_DAY), why)


def reworded(said: Said, of: date, now: date) -> Over:
    """What was said of another wording than that of the edition which counts now."""
    why = f"The text changed: what {said.by} said is of the edition of {written_date(of)}."
    return Over(said, midnight(now), why)


@dataclass(frozen=True, slots=True)
class Heard:
    """Who looked at why something fell, and when."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Fall:
    """A verdict that was met or partly met and is worse now: since when, and why."""

    asked: Requirement
    was: Verdict
    at: datetime
    why: str
    heard: Heard | None = None

    @property
    def on(self) -> date:
        return self.at.astimezone(LONDON).date()

    def is_told(self, roles: frozenset[Role], day: date, after: timedelta) -> bool:
        """Whether people of these roles hear of it: headteachers and governors once whoever
        answers for it has looked, or after so many days; the verdict itself is never hidden."""
        return self.heard is not None or day >= self.on + after or not roles <= TOLD_LATER


def fall_of(state: State, overs: Iterable[Over]) -> Fall | None:
    """The latest fall from which a verdict has not risen again."""
    found = [*_by_records(state.held), *_by_words(state, overs), *_by_override(state)]
    found = [each for each in found if _is_worse(state.verdict, each[0])]
    if not found:
        return None
    was, at, why = max(found, key=lambda each: each[1])
    return Fall(state.asked, was, at, why)


def as_heard(fall: Fall, heards: Iterable[Heard]) -> Fall:
    """A fall with the first look at it since it happened, if there was one."""
    return replace(fall, heard=next((each for each in heards if each.at >= fall.at), None))


def _by_records(held: StoredFinding | None) -> list[tuple[Verdict, datetime, str]]:
    if held is None or held.fell_at is None:
        return []
    return [(Verdict(held.fell_from), held.fell_at, held.fell_why)]


def _by_words(state: State, overs: Iterable[Over]) -> list[tuple[Verdict, datetime, str]]:
    """What was said counted only if it would count now, had it not ended."""
    held = state.held
    verdict = Verdict(held.verdict) if held else Verdict.NOT_EVIDENCED
    records = as_found(state.asked, verdict, held.of if held else 0)
    return [
        (each.said.verdict, each.at, each.why)
        for each in overs
        if each.said.verdict in GREEN and in_force(records, [each.said], each.said.until).said
    ]


def _by_override(state: State) -> list[tuple[Verdict, datetime, str]]:
    """The records still say better of it, so nothing but the override took it down."""
    held, said = state.held, state.said
    if held is None or said is None or said.kind != Kind.LOWERED or held.verdict not in GREEN:
        return []
    return [(Verdict(held.verdict), said.since, because(said))]


def _is_worse(one: Verdict, other: Verdict) -> bool:
    return one in RANK and RANK[one] < RANK[other]
