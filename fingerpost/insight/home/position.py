"""Are we all right? The answer in one sentence, and what stands behind it in another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import spelled
from fingerpost.standards.catalogue import Basis
from fingerpost.standards.evidence import RULES
from fingerpost.standards.states import State
from fingerpost.standards.tallies import FamilyState, Tally, family_states, tally
from fingerpost.standards.verdicts import LOOKED_AT

FIRST = 3


@dataclass(frozen=True, slots=True)
class Position:
    """Where the school stands."""

    families: Sequence[FamilyState]
    whole: Tally
    law: Tally
    of_ourselves: int = 0
    """How many requirements Fingerpost answers from itself alone."""

    @property
    def begun(self) -> bool:
        """Whether a record of the school's own shows anything yet."""
        return self.whole.looked_at > self.of_ourselves

    @property
    def opened(self) -> int:
        return sum(each.is_open for each in self.families)

    @property
    def not_begun(self) -> int:
        """How many families the school has not opened, of which nothing is counted."""
        return len(self.families) - self.opened


def position(states: Mapping[str, State]) -> Position:
    law = (each for each in states.values() if each.asked.basis is Basis.LAW)
    of_ourselves = sum(_is_of_ourselves(each) for each in states.values())
    return Position(family_states(states), tally(states.values()), tally(law), of_ourselves)


def _is_of_ourselves(state: State) -> bool:
    """Whether the verdict rests on a rule that looks at Fingerpost alone."""
    by_records = state.verdict in LOOKED_AT and state.said is None
    return by_records and RULES[state.asked.evidence].of_ourselves


def opening(organisation: Organisation, steps: int, today: date) -> str:
    """The headline before any record has been looked at."""
    started = "Started today." if organisation.created_on == today else "Not begun yet."
    if not steps:
        return started
    return f"{started} {_count(steps, 'first step shows', 'first steps show')} where you stand."


def headline(held: Position, things: int, whom: str = "you") -> str:
    """The answer: law first, then how many things need whoever reads it, or somebody else."""
    need = _count(things, "thing needs", "things need", "Nothing needs") + f" {whom}"
    if n := held.law.not_met + held.law.partly:
        broken = _count(n, "requirement of law is", "requirements of law are")
        fully = "fully " if held.law.partly else ""
        return f"{broken} not {fully}met; {need[0].lower()}{need[1:]}."
    if not held.law.looked_at:
        return f"{need}; these three come first." if things > FIRST else f"{need}."
    seen = " that we looked at" if held.law.not_evidenced or held.not_begun else ""
    return f"{need}; nothing{seen} is against the law."


def lede(held: Position) -> str:
    """How much is proved, how much nobody looked at, and what of the law is among that."""
    if not held.begun:
        return _nothing_yet(held)
    untouched = sum(each.is_open and not each.tally.looked_at for each in held.families)
    said = [
        f"You have proof for {held.whole.met:,} "
        f"{'requirement' if held.whole.met == 1 else 'requirements'} of {held.whole.of:,}"
        f"{_among(held)}."
    ]
    if untouched:
        has = _count(untouched, "family has", "families have")
        said.append(f"{has} nothing looked at yet.")
    if held.not_begun:
        said.append(_waiting(held))
    if held.law.not_evidenced:
        said.append(_law_without_proof(held.law))
    return " ".join(said)


def _nothing_yet(held: Position) -> str:
    """What is asked altogether, and with how much of it the school begins."""
    every = sum(len(each.family.requirements) for each in held.families)
    begins = f"You begin with {held.whole.of:,} of them{_among(held)}. " if held.not_begun else ""
    return (
        f"The DfE asks {every:,} things of schools, in twelve families of standards. {begins}"
        "Fingerpost shows where you stand from the records that you keep anyway."
    )


def _among(held: Position) -> str:
    """In which families they are, while not all are open."""
    if not held.not_begun:
        return ""
    opened = [each for each in held.families if each.is_open]
    return f", in {opened[0].name}" if len(opened) == 1 else f", in the {len(opened)} open families"


def _waiting(held: Position) -> str:
    """How many families are not begun, and how much law is in them, which is owed all the same."""
    closed = [each.family for each in held.families if not each.is_open]
    law = sum(asked.basis is Basis.LAW for family in closed for asked in family.requirements)
    wait = f"{_count(len(closed), 'family is', 'families are')} not begun"
    if not law:
        return f"{wait}."
    return f"{wait}, with {law} {'requirement' if law == 1 else 'requirements'} of law in them."


def _law_without_proof(law: Tally) -> str:
    if not law.looked_at:
        return f"None of the {law.of} requirements of law has proof yet."
    has = _count(law.not_evidenced, "has", "have").split()
    return f"{has[0]} of the {law.of} requirements of law {has[1]} no proof yet."


def _count(n: int, one: str, many: str, none: str = "") -> str:
    if not n and none:
        return none
    return spelled(n, one, many)
