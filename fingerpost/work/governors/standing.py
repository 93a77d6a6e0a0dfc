"""Where the school stands and what moved, as counts of requirements: the first public sections."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import plural, spelled, written_date
from fingerpost.standards.catalogue import Basis
from fingerpost.standards.evidence import RULES
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.states import State, counted, state_of_all
from fingerpost.standards.tallies import FamilyState, Tally, family_states, tally
from fingerpost.standards.verdicts import LOOKED_AT

from .rules import WORSE, Move, moved, moves
from .shapes import Section
from .terms import A_DAY, period_of, periods

MOST_TERMS = 5
"""So many terms that have ended are shown beside the day of the page."""
HEADS = ("Family", "Met", "Partly met", "Not met", "Not evidenced", "Since then")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the school stands on a day, and how it stood when governors last had a page."""

    organisation: Organisation
    day: date
    every: Mapping[str, State]
    """{requirement: its state}, of families that are not begun too."""
    counts: Mapping[str, State]
    since: str
    """ "the page of 2 March 2026"."""
    before: Mapping[str, str]
    """{requirement: the verdict it had then}, of what was counted then."""

    @property
    def whole(self) -> Tally:
        return tally(self.counts.values())

    @property
    def families(self) -> Sequence[FamilyState]:
        return family_states(self.counts)

    @property
    def moves(self) -> list[Move]:
        return moves(self.before, verdicts(self.counts))

    @property
    def begun(self) -> bool:
        """Whether anything is shown that Fingerpost does not answer from itself alone."""
        return any(
            each.verdict in LOOKED_AT
            and (each.said is not None or not RULES[each.asked.evidence].of_ourselves)
            for each in self.every.values()
        )

    @property
    def law(self) -> Tally:
        """The requirements of law, wherever they stand: they are owed before a family is begun."""
        return tally(each for each in self.every.values() if each.asked.basis is Basis.LAW)


def standing(
    organisation: Organisation, day: date, last: tuple[date, Mapping[str, str]] | None
) -> Standing:
    """Everything as it stands today beside the last page: its day and the verdicts on it; before
    the first page, beside the day on which the term began."""
    every = state_of_all(organisation)
    now = counted(every, open_families())
    if last:
        since, before = f"the page of {written_date(last[0])}", last[1]
    else:
        began = period_of(organisation, day).starts_on
        since = f"{written_date(began)}, when the term began"
        before = verdicts(_counted_at(organisation, Known(began - A_DAY))) if began <= day else {}
    return Standing(organisation, day, every, now, since, before)


def verdicts(states: Mapping[str, State]) -> dict[str, str]:
    return {id: each.verdict.value for id, each in states.items()}


def first_line(now: Standing) -> str:
    """What a reader takes along who reads one sentence only; on the first day, that it is one."""
    created = now.organisation.created_on
    started = "Started today" if created == now.day else f"Started on {written_date(created)}"
    if not now.begun:
        return started
    return f"{started}. {_of_law(now)}" if created == now.day else _of_law(now)


def _of_law(now: Standing) -> str:
    """How the school stands against the law, which comes before all else."""
    if n := now.law.not_met + now.law.partly:
        fully = "fully " if now.law.partly else ""
        return spelled(n, "requirement of law is", "requirements of law are") + f" not {fully}met"
    if not now.law.looked_at:
        return f"Nobody has looked at the {now.law.of} requirements of law yet"
    looked = " that we looked at" if now.law.not_evidenced else ""
    return f"Nothing{looked} is against the law"


def lede(now: Standing) -> str:
    """How much is shown, of how much, and what nobody has looked at."""
    opened = sum(each.is_open for each in now.families)
    among = f"in {plural(opened, 'open family', 'open families')} of {len(now.families)}"
    said = [f"We have proof for {now.whole.met:,} of {now.whole.of:,} requirements, {among}."]
    if not now.begun:
        asked = sum(len(each.family.requirements) for each in now.families)
        said = [f"The DfE asks {asked:,} things of schools. Our records show nothing of them yet."]
    elif now.law.not_evidenced:
        has = "has" if now.law.not_evidenced == 1 else "have"
        said.append(f"{now.law.not_evidenced} of {now.law.of} requirements of law {has} no proof.")
    return " ".join(said)


def position(now: Standing) -> Section:
    """Every open family with its counts, and what moved in it."""
    opened = [each for each in now.families if each.is_open]
    closed = [each.name for each in now.families if not each.is_open]
    said = [f"Since {now.since}: {moved(now.moves)}."]
    if marks := now.whole.marks_in_words:
        said.append(f"What was looked at rests on: {marks}.")
    if closed:
        said.append(f"Not begun: {', '.join(closed)}.")
    return Section(
        "position",
        "Where we stand",
        said=tuple(said),
        heads=HEADS,
        rows=tuple(_row(each, now.moves, now.before) for each in opened),
        ask=_questions(now, closed),
    )


def _row(state: FamilyState, found: Sequence[Move], before: Collection[str]) -> tuple[str, ...]:
    here = {each.id for each in state.family.requirements}
    counts = (state.met, state.partly, state.not_met, state.not_evidenced)
    change = moved(each for each in found if each.requirement in here)
    if here.isdisjoint(before):
        change = "begun since"
    return (state.name, *(f"{n:,}" for n in counts), change)


def trend(now: Standing) -> Section:
    """How many requirements stood how at the end of each term, and on the day of the page."""
    ends = [
        each.term
        for each in periods(now.organisation, now.day)
        if now.organisation.created_on <= each.term.ends_on < now.day
    ][-MOST_TERMS:]
    tallies = [
        (str(term), tally(_counted_at(now.organisation, Known(term.ends_on)).values()))
        for term in ends
    ]
    tallies.append((written_date(now.day), now.whole))
    return Section(
        "trend",
        "How it went, term by term",
        said=(_course(tallies),),
        heads=("At the end of", *(each.label for each in LOOKED_AT)),
        rows=tuple(
            (name, str(each.met), str(each.partly), str(each.not_met)) for name, each in tallies
        ),
    )


def _course(tallies: Sequence[tuple[str, Tally]]) -> str:
    if len(tallies) == 1:
        return "This is the first term, so there is nothing to compare it with yet."
    (name, then), (day, here) = tallies[0], tallies[-1]
    return (
        f"{then.met:,} of {then.of:,} requirements were met at the end of the "
        f"{name[0].lower()}{name[1:]}; {here.met:,} of {here.of:,} on {day}."
    )


def _questions(now: Standing, closed: Sequence[str]) -> tuple[str, ...]:
    asked = []
    if n := now.whole.not_evidenced:
        what = plural(n, "requirement", "requirements")
        asked.append(f"Nobody has shown how {what} stand: which of them come next, and by when?")
    if worse := [each for each in now.moves if each.way == WORSE]:
        what = plural(len(worse), "requirement stands", "requirements stand")
        asked.append(f"{what} worse than before: what happened, and what is done about it?")
    if closed:
        asked.append(f"When do we begin with {closed[0]}, and what keeps us from it?")
    return tuple(asked)


def _counted_at(organisation: Organisation, known: Known) -> Mapping[str, State]:
    """What was counted at the end of a day that has been."""
    return counted(state_of_all(organisation, known), open_families(known.moment))
