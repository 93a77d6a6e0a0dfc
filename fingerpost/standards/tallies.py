"""Rolling states up: how many requirements stand how, and what that makes of the whole."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from fingerpost.foundation.now import today

from .catalogue import Family, Standard, families
from .figures import figure
from .judging.rules import Mark
from .states import State
from .verdicts import LOOKED_AT, Verdict, roll_up

SOON = "days-of-fading"


@dataclass(frozen=True, slots=True)
class Tally:
    """The requirements of a standard or a family, counted by verdict, and its own state."""

    verdict: Verdict
    met: int
    partly: int
    not_met: int
    not_evidenced: int
    not_applicable: int
    marks: Mapping[Mark, int] = field(default_factory=dict)
    """On what the verdicts of what was looked at rest."""

    @property
    def of(self) -> int:
        """The requirements that apply."""
        return self.looked_at + self.not_evidenced

    @property
    def looked_at(self) -> int:
        return self.met + self.partly + self.not_met

    @property
    def in_words(self) -> str:
        """ "4 met, 2 partly met, 44 not evidenced, of 50 requirements that apply"."""
        counted = [
            f"{n:,} {verdict.label.lower()}"
            for verdict in (*LOOKED_AT, Verdict.NOT_EVIDENCED)
            if (n := getattr(self, verdict.value))
        ]
        that_apply = " that apply" if self.not_applicable else ""
        said = f"{', '.join(counted) or 'none'}, of {self.of:,} requirements{that_apply}"
        return f"{said}; {self.marks_in_words}" if self.marks else said

    @property
    def marks_in_words(self) -> str:
        """ "23 by records, 4 by statement, 1 by override"."""
        return self._counted(Mark)

    @property
    def by_people(self) -> str:
        """What rests on people's words, where anything does: "4 by statement"."""
        return self._counted(mark for mark in Mark if mark is not Mark.RECORDS)

    def _counted(self, marks: Iterable[Mark]) -> str:
        return ", ".join(f"{n:,} {mark}" for mark in marks if (n := self.marks.get(mark, 0)))


@dataclass(frozen=True, slots=True)
class FamilyState:
    """A family with its tally, as the wheel and the tables show it."""

    family: Family
    tally: Tally
    is_open: bool = True
    """Whether the school has opened it; before that it is not begun, and counts nothing."""
    fading: int = 0
    """Of how many that are met the proof is soon too old to be enough."""

    @property
    def name(self) -> str:
        return self.family.short

    @property
    def core(self) -> bool:
        return self.family.core

    @property
    def met(self) -> int:
        return self.tally.met

    @property
    def partly(self) -> int:
        return self.tally.partly

    @property
    def not_met(self) -> int:
        return self.tally.not_met

    @property
    def not_evidenced(self) -> int:
        return self.tally.not_evidenced


def tally(states: Iterable[State]) -> Tally:
    """Count states and roll them up."""
    every = list(states)
    n = Counter(state.verdict for state in every)
    return Tally(
        verdict=roll_up((state.asked.strength, state.verdict) for state in every),
        met=n[Verdict.MET],
        partly=n[Verdict.PARTLY],
        not_met=n[Verdict.NOT_MET],
        not_evidenced=n[Verdict.NOT_EVIDENCED],
        not_applicable=n[Verdict.NOT_APPLICABLE],
        marks=Counter(state.mark for state in every if state.mark),
    )


def tally_of(whole: Family | Standard, states: Mapping[str, State]) -> Tally:
    """The tally of a family or a standard among the states of all."""
    return tally(states[asked.id] for asked in whole.requirements)


def family_states(states: Mapping[str, State], on: date | None = None) -> list[FamilyState]:
    """Every family with its tally, the core ones first; one without states is not begun."""
    day = on or today()
    soon = day + timedelta(days=figure(SOON, day))
    found = (_family_state(family, states, soon) for family in families(on))
    return sorted(found, key=lambda each: not each.core)


def _family_state(family: Family, states: Mapping[str, State], soon: date) -> FamilyState:
    here = [states[asked.id] for asked in family.requirements if asked.id in states]
    fading = sum(
        each.verdict == Verdict.MET and each.holds_until is not None and each.holds_until <= soon
        for each in here
    )
    return FamilyState(family, tally(here), is_open=bool(here), fading=fading)
