"""How one school of the trust stands, by what is stored: read at the school, and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from sys import intern

from fingerpost.foundation.audit.remembering import remembered_as_asked
from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Kind, Organisation, Phase
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.catalogue import Family, Requirement
from fingerpost.standards.judging.rules import Kind as SaidAs
from fingerpost.standards.judging.rules import Mark, Said
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.states import AsAt, State, as_at, counted, state_of_all
from fingerpost.standards.tallies import FamilyState, Tally, family_states, tally
from fingerpost.standards.verdicts import Verdict

NOT_BEGUN = "not_begun"
KEPT, KEPT_PAST, KEPT_WEEKS = 512, 256, 128 * 52
"""So many answers are kept: of each school today's and what was before, those of the days that
somebody asks for, and the weeks of a year in verdicts of families alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement as the trust reads it: the sentence that is stored, and no row of the school.

    What people of the school said is told by its day alone: their words stay at the school.
    """

    asked: Requirement
    verdict: Verdict
    because: str
    mark: Mark | None
    since: datetime | None
    looked_at: datetime | None

    @property
    def is_gap(self) -> bool:
        return self.verdict in (Verdict.PARTLY, Verdict.NOT_MET)


@dataclass(frozen=True, slots=True)
class Cell:
    """A family at a school: how it stands, and what keeps it from being met, counted."""

    family: Family
    tally: Tally
    is_open: bool
    kind: str
    """The verdict; or that the school has not opened it."""
    reason: str
    """ "3 not met, 2 partly"."""
    by_people: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a school stands at one moment."""

    cells: Mapping[str, Cell]
    """{family: its cell}, the core ones first."""
    whole: Tally
    lines: Mapping[str, Line]
    """{requirement: its line}, of the open families and without what is not evidenced."""
    as_at: AsAt | None
    """How old what is shown is; nothing at a past day, which is as old as the day."""
    lacking: tuple[str, ...]
    """What is not met or partly met, by its id."""
    not_met: tuple[str, ...]

    @property
    def begun(self) -> bool:
        """Whether anybody or any record has shown anything yet."""
        return bool(self.whole.looked_at)

    @property
    def not_begun(self) -> int:
        return sum(not each.is_open for each in self.cells.values())

    @property
    def rank(self) -> tuple[int, int, int]:
        """Before which schools it comes, the weakest first: by families not met, then families that
        nothing shows, so that opening one is no fault, then requirements not met."""
        verdicts = [each.tally.verdict for each in self.cells.values() if each.is_open]
        silent = self.not_begun + verdicts.count(Verdict.NOT_EVIDENCED)
        return -verdicts.count(Verdict.NOT_MET), -silent, -self.whole.not_met


Stamp = tuple[object, ...]


def standing_of(school: Organisation, day: date, stamp: Stamp) -> Standing:
    """How a school stands today; asked anew only once the stamp is another one."""
    return _today(school.pk, school.name, Kind(school.kind), Phase(school.phase), day, stamp)


def standing_at(school: Organisation, known: Known) -> Standing:
    """How it stood at the end of a day that has been, which nothing changes any more."""
    return _past(school.pk, school.name, Kind(school.kind), Phase(school.phase), known)


@remembered_as_asked(KEPT)
def _today(pk: int, name: str, kind: Kind, phase: Phase, day: date, stamp: Stamp) -> Standing:
    return _read(Organisation(pk=pk, name=name, kind=kind, phase=phase), None, day)


@remembered_as_asked(KEPT_PAST)
def _past(pk: int, name: str, kind: Kind, phase: Phase, known: Known) -> Standing:
    return _read(Organisation(pk=pk, name=name, kind=kind, phase=phase), known, known.day)


def _read(school: Organisation, known: Known | None, day: date) -> Standing:
    """Read it as the school's own pages do, in the school's scope and in no other."""
    with scope(school):
        opened = open_families(known.moment if known else None)
        every = state_of_all(school, known)
        states = counted(every, opened)
        age = None if known else as_at(every, states.values())
    shown = {id: each for id, each in states.items() if each.verdict != Verdict.NOT_EVIDENCED}
    return Standing(
        cells={each.family.slug: _cell(each) for each in family_states(states, day)},
        whole=tally(states.values()),
        lines={id: _line(each) for id, each in shown.items()},
        as_at=age,
        lacking=tuple(id for id, each in shown.items() if each.is_gap),
        not_met=tuple(id for id, each in shown.items() if each.verdict == Verdict.NOT_MET),
    )


@dataclass(frozen=True, slots=True)
class Before:
    """How a school stood, in verdicts alone, which is a tenth of what a standing takes to keep."""

    kinds: Mapping[str, str]
    """{family: how it stood}."""
    verdicts: Mapping[str, Verdict]
    """{requirement: its verdict}, without what was not evidenced."""


def before(school: Organisation, known: Known) -> Before:
    """How it stood at the end of a day that has been."""
    return _before(school.pk, school.name, Kind(school.kind), Phase(school.phase), known)


@remembered_as_asked(KEPT)
def _before(pk: int, name: str, kind: Kind, phase: Phase, known: Known) -> Before:
    stood = _read(Organisation(pk=pk, name=name, kind=kind, phase=phase), known, known.day)
    return Before(
        {slug: cell.kind for slug, cell in stood.cells.items()},
        {id: line.verdict for id, line in stood.lines.items()},
    )


@remembered_as_asked(KEPT_WEEKS)
def week(pk: int, name: str, kind: Kind, phase: Phase, known: Known) -> Mapping[str, str]:
    """{family: how it stood} at the end of a week."""
    stood = _read(Organisation(pk=pk, name=name, kind=kind, phase=phase), known, known.day)
    return {slug: cell.kind for slug, cell in stood.cells.items()}


def _cell(state: FamilyState) -> Cell:
    kind = state.tally.verdict.value if state.is_open else NOT_BEGUN
    return Cell(
        state.family, state.tally, state.is_open, kind, _reason(state), state.tally.by_people
    )


def _reason(state: FamilyState) -> str:
    counts = ((state.not_met, "not met"), (state.partly, "partly"))
    gaps = ", ".join(f"{n:,} {word}" for n, word in counts if n)
    if gaps or state.tally.verdict != Verdict.PARTLY:
        return gaps
    return f"{state.not_evidenced:,} without proof"


def _line(state: State) -> Line:
    said, held = state.said, state.held
    return Line(
        asked=state.asked,
        verdict=state.verdict,
        because=intern(_told(said) if said else state.because),
        mark=state.mark,
        since=said.since if said else held.opened_at if held else None,
        looked_at=None if said or held is None else held.checked_at,
    )


def _told(said: Said) -> str:
    until = written_date(said.until)
    if said.kind == SaidAs.STATEMENT:
        seen = written_date(said.true_on)
        return f"Somebody at the school said so of {seen}. It counts until {until}."
    if said.kind == SaidAs.NOT_APPLICABLE:
        return f"The school says that it is not asked there. It says so until {until}."
    way = "better" if said.kind == SaidAs.RAISED else "worse"
    return f"The school overrode the records for the {way}. It counts until {until}."
