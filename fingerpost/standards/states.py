"""Where an organisation stands on every requirement: what is stored, and why the rest is not."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property, lru_cache

from fingerpost.foundation.now import today
from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from . import findings
from .asking import planned_until
from .catalogue import (
    AppliesTo,
    Family,
    JudgedBy,
    Requirement,
    families,
    own_lists,
)
from .judging.reading import said_of_all
from .judging.records import as_found
from .judging.rules import Mark, Records, Said, in_force
from .judging.wording import because
from .models import StoredFinding
from .remembering import remembered_until_a_look
from .verdicts import LOOKED_AT, Verdict

NOBODY_LOOKED = {
    JudgedBy.RECORDS: "Records could show this, but ones that Fingerpost does not keep yet. "
    "Nobody has said how it stands.",
    JudgedBy.PERSON: "Somebody has to look, and say what they saw. Nobody has.",
    JudgedBy.OUTSIDE: "Only somebody outside the school, such as a supplier, can show this. "
    "Nobody has noted what they say.",
}
ABOUT_TO_LOOK = "Fingerpost has not looked at the records for this yet. It will in a moment."


OPENED_AT = StoredFinding._meta.get_field("opened_at")


@dataclass(frozen=True, slots=True)
class State:
    """How one requirement stands: by the finding behind it, or by what somebody said of it."""

    asked: Requirement
    verdict: Verdict
    because: str
    held: StoredFinding | None = None
    said: Said | None = None
    planned: date | None = None
    """Until when somebody is asked to close the gap."""

    @property
    def is_gap(self) -> bool:
        """Whether somebody looked, and found less than what is asked."""
        return self.verdict in (Verdict.PARTLY, Verdict.NOT_MET)

    @property
    def wants_plan(self) -> bool:
        """Whether it is asked, not met, and in nobody's hands."""
        return self.verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE) and not self.planned

    @property
    def holds_until(self) -> date | None:
        """The last day on which the proof behind the verdict is enough, where one is known."""
        if self.said:
            return self.said.until
        return self.held.holds_until if self.held else None

    @property
    def mark(self) -> Mark | None:
        """On what the verdict rests; nothing where nobody looked, or where it does not apply."""
        if self.verdict not in LOOKED_AT:
            return None
        return self.said.mark if self.said else Mark.RECORDS


@dataclass(frozen=True, slots=True)
class AsAt:
    """How old the oldest finding shown is, and how many are being looked at again."""

    oldest: datetime | None
    rechecking: int


class States(dict[str, State]):
    """How an organisation stands on a day, by requirement; to be read, as others read the same."""

    def __init__(self, states: Mapping[str, State], day: date) -> None:
        super().__init__(states)
        self.day = day

    @cached_property
    def stale(self) -> frozenset[str]:
        """The rules that would find something else by now."""
        held = [each.held for each in self.values() if each.held]
        asked = {id for id, each in self.items() if each.verdict != Verdict.NOT_APPLICABLE}
        return frozenset(findings.stale_keys(self.day, held, asked))


def state_of_all(organisation: Organisation, at: Known | None = None) -> States:
    """The state of all that the DfE asks of the organisation in scope, by id, from three queries;
    today's, or as it was known at a day."""
    return _states(organisation, own=False, at=at)


def counted(states: Mapping[str, State], opened: Collection[str]) -> dict[str, State]:
    """The states of the families that are open, which alone are counted."""
    return {id: each for id, each in states.items() if each.asked.family in opened}


def state_of_own_lists(organisation: Organisation, at: Known | None = None) -> States:
    """The same of our own lists, which are never counted with what the DfE asks."""
    return _states(organisation, own=True, at=at)


def states_around(family: Family, organisation: Organisation, at: Known | None = None) -> States:
    """The states among which those of a family are: the DfE's, or our own lists'."""
    return (state_of_own_lists if family.is_own else state_of_all)(organisation, at)


def _states(organisation: Organisation, *, own: bool, at: Known | None) -> States:
    known = organisation.name, Kind(organisation.kind), Phase(organisation.phase)
    return _read(*known, at.day, own, at) if at else _now(*known, today(), own)


@remembered_until_a_look
def _now(name: str, kind: Kind, phase: Phase, day: date, own: bool) -> States:
    return _read(name, kind, phase, day, own, None)


def _read(name: str, kind: Kind, phase: Phase, day: date, own: bool, at: Known | None) -> States:
    organisation = Organisation(name=name, kind=kind, phase=phase)
    states = States(_before_any_look(name, kind, phase, day, own=own), day)
    for row in _held_at(moment=at.moment) if at else _held():
        if row.requirement in states:
            states[row.requirement] = state_of(states[row.requirement].asked, organisation, row)
    for id, said in said_of_all(day, at.moment if at else None).items():
        if id in states:
            held = states[id].held
            records = as_found(states[id].asked, states[id].verdict, held.of if held else 0)
            states[id] = as_judged(states[id], records, said, day)
    plans = {} if at else planned_until()
    for id, until in plans.items():
        if id in states:
            states[id] = as_planned(states[id], until)
    return states


def as_planned(state: State, until: date | None) -> State:
    """A state with the day of its plan; what is met, or not asked, needs none."""
    return replace(state, planned=until) if state.wants_plan else state


def as_judged(state: State, records: Records, said: Iterable[Said], day: date) -> State:
    """A state by the records, as people's words leave it."""
    if state.verdict == Verdict.NOT_APPLICABLE:
        return state
    found = in_force(records, said, day)
    if found.said is None:
        return state
    return replace(state, verdict=found.verdict, because=because(found.said), said=found.said)


_held = Prepared(lambda: StoredFinding.objects.open())
_held_at = Prepared(lambda: StoredFinding.objects.known_at(Given("moment", OPENED_AT)))


@lru_cache(maxsize=256)
def _before_any_look(
    name: str, kind: Kind, phase: Phase, day: date, *, own: bool
) -> Mapping[str, State]:
    """What holds of every requirement by itself, in an organisation of that kind."""
    organisation = Organisation(name=name, kind=kind, phase=phase)
    return {
        asked.id: state_of(asked, organisation, None)
        for family in (own_lists(day) if own else families(day))
        for asked in family.requirements
    }


def state_of(asked: Requirement, organisation: Organisation, held: StoredFinding | None) -> State:
    """The state of one requirement; a finding by a rule that no longer serves it is not shown."""
    if why_not := does_not_apply(asked, organisation):
        return State(asked, Verdict.NOT_APPLICABLE, why_not)
    if not asked.evidence:
        return State(asked, Verdict.NOT_EVIDENCED, NOBODY_LOOKED[asked.judged_by])
    if held is None or held.key != asked.evidence:
        return State(asked, Verdict.NOT_EVIDENCED, ABOUT_TO_LOOK)
    return State(asked, Verdict(held.verdict), held.because, held)


def as_at(states: States, shown: Iterable[State]) -> AsAt:
    """When the states shown, some of all, were looked at."""
    every = list(shown)
    return AsAt(
        oldest=min((each.held.checked_at for each in every if each.held), default=None),
        rechecking=sum(each.asked.evidence in states.stale for each in every),
    )


def does_not_apply(asked: Requirement, organisation: Organisation) -> str:
    """Why a requirement is not asked of an organisation; nothing when it is, or may be."""
    if not asked.applies_to or any(ASKED_OF[each](organisation) for each in asked.applies_to):
        return ""
    whom = _joined([WHOM[each] for each in asked.applies_to])
    return f"This is asked of {whom} only, and {organisation.name} is {_described(organisation)}."


def _of_phase(phase: Phase) -> Callable[[Organisation], bool]:
    """Schools of that phase, and those of which no phase is known."""
    return lambda each: each.kind == Kind.SCHOOL and each.phase in {phase, Phase.NONE}


ASKED_OF: dict[AppliesTo, Callable[[Organisation], bool]] = {
    AppliesTo.PRIMARY: _of_phase(Phase.PRIMARY),
    AppliesTo.SECONDARY: _of_phase(Phase.SECONDARY),
    AppliesTo.ALL_THROUGH: _of_phase(Phase.ALL_THROUGH),
    AppliesTo.COLLEGE: lambda each: each.kind == Kind.COLLEGE or each.phase == Phase.SIXTEEN_PLUS,
    AppliesTo.ACADEMY_TRUST: lambda each: each.is_trust,
    AppliesTo.RPA_MEMBER: lambda each: True,  # Fingerpost does not know who is a member
}
WHOM = {
    AppliesTo.PRIMARY: "primary schools",
    AppliesTo.SECONDARY: "secondary schools",
    AppliesTo.ALL_THROUGH: "all-through schools",
    AppliesTo.COLLEGE: "colleges",
    AppliesTo.ACADEMY_TRUST: "academy trusts",
    AppliesTo.RPA_MEMBER: "members of the risk protection arrangement (RPA)",
}


def _described(organisation: Organisation) -> str:
    if organisation.kind != Kind.SCHOOL:
        return f"a {Kind(organisation.kind).label.lower()}"
    if organisation.phase == Phase.NONE:
        return "a school"
    phase = Phase(organisation.phase).label.lower()
    return f"{'an' if phase[0] in 'aeiou' else 'a'} {phase} school"


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
