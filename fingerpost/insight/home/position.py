"""Are we all right? The answer in one sentence, and what stands behind it in another."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import spelled
from fingerpost.standards.catalogue import Basis
from fingerpost.standards.evidence import RULES
from fingerpost.standards.states import State, counted
from fingerpost.standards.tallies import FamilyState, Tally, family_states, tally
from fingerpost.standards.verdicts import LOOKED_AT

from .part import Part


@dataclass(frozen=True, slots=True)
class Position:
    """Where the school stands."""

    families: Sequence[FamilyState]
    whole: Tally
    law: Tally
    law_not_begun: int = 0
    """How many requirements of law are in families that are not open."""
    names_you: bool = False
    """Whether only the standards that name whoever reads it are counted."""

    @property
    def fading(self) -> int:
        """Of how many that are met the proof is soon too old to be enough."""
        return sum(each.fading for each in self.families)

    @property
    def opened(self) -> int:
        return sum(each.is_open for each in self.families)

    @property
    def not_begun(self) -> int:
        """How many families the school has not opened, of which nothing is counted."""
        return len(self.families) - self.opened


def position(part: Part, opened: Collection[str]) -> Position:
    """Where the school stands in a part of the standards; families not open count nothing."""
    states = counted(part.states, opened)
    of_law = [each for each in part.states.values() if each.asked.basis is Basis.LAW]
    theirs = part.families
    return Position(
        families=[each for each in family_states(states) if each.family.slug in theirs],
        whole=tally(states.values()),
        law=tally(each for each in of_law if each.asked.family in opened),
        law_not_begun=sum(each.asked.family not in opened for each in of_law),
        names_you=not part.is_whole,
    )


def has_begun(states: Iterable[State]) -> bool:
    """Whether a record of the school's own, or somebody's words, show anything yet."""
    return any(each.verdict in LOOKED_AT and not _is_of_ourselves(each) for each in states)


def _is_of_ourselves(state: State) -> bool:
    """Whether the verdict rests on a rule that looks at Fingerpost alone."""
    by_records = state.verdict in LOOKED_AT and state.said is None
    return by_records and RULES[state.asked.evidence].of_ourselves


def opening(organisation: Organisation, steps: int, today: date) -> str:
    """The headline before any record has been looked at."""
    started = "Started today." if organisation.created_on == today else "Not begun yet."
    if not steps:
        return started
    return f"{started} {spelled(steps, 'first step shows', 'first steps show')} where you stand."


def headline(held: Position, need: str) -> str:
    """The answer: law first, then what needs whoever reads it ("Two things need you this week")."""
    if n := held.law.not_met + held.law.partly:
        broken = spelled(n, "requirement of law is", "requirements of law are")
        fully = "fully " if held.law.partly else ""
        return f"{broken} not {fully}met; {need[0].lower()}{need[1:]}."
    if not held.law.looked_at:
        return f"{need}."
    seen = " that we looked at" if held.law.not_evidenced or held.not_begun else ""
    return f"{need}; nothing{seen} is against the law."


def lede(held: Position) -> str:
    """How much is proved, how much nobody looked at, and what of the law is among that."""
    untouched = sum(each.is_open and not each.tally.looked_at for each in held.families)
    said = [_proved(held)]
    if untouched:
        has = spelled(untouched, "family has", "families have")
        said.append(f"{has} nothing looked at yet.")
    if held.not_begun:
        said.append(_waiting(held))
    if held.law.not_evidenced:
        said.append(_law_without_proof(held.law))
    return " ".join(said)


def _proved(held: Position) -> str:
    n, of = held.whole.met, held.whole.of
    if not of:
        opens = "your headteacher or SLT digital lead opens it"
        return f"Nothing that names you is counted until {opens}."
    names = " that name you" if held.names_you else ""
    if not n:
        return f"None of the {of:,} requirements{names} has proof yet{_among(held)}."
    asked = "requirement" if n == 1 else "requirements"
    return f"You have proof for {n:,} {asked} of {of:,}{names}{_among(held)}."


def nothing_yet(held: Position) -> str:
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
    closed = [each for each in held.families if not each.is_open]
    wait = f"{spelled(len(closed), 'family is', 'families are')} not begun"
    if not (law := held.law_not_begun):
        return f"{wait}."
    asks = f"{law} {'requirement' if law == 1 else 'requirements'} of law"
    return f"{wait}, with {asks} in {'it' if len(closed) == 1 else 'them'}."


def _law_without_proof(law: Tally) -> str:
    if not law.looked_at:
        return f"None of the {law.of} requirements of law has proof yet."
    has = spelled(law.not_evidenced, "has", "have").split()
    return f"{has[0]} of the {law.of} requirements of law {has[1]} no proof yet."
