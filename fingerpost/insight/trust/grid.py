"""The grid: the schools of a trust against the families, and in each cell the reason."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fingerpost.foundation.ui.filters import plural, spelled
from fingerpost.standards.catalogue import Family, families
from fingerpost.standards.judging.rules import RANK, Mark
from fingerpost.standards.states import AsAt
from fingerpost.standards.verdicts import Verdict

from .reading import Row
from .standing import NOT_BEGUN

CORE, OTHERS, ALL = "core", "others", "all"
SHOWN = {CORE: "The core families", OTHERS: "The other families", ALL: "All twelve"}
WEAKEST, NAME = "weakest", "name"
ORDERS = {WEAKEST: "Weakest first", NAME: "By name"}


@dataclass(frozen=True, slots=True)
class Weakest:
    """A family over the whole trust: as its weakest school stands, and how many stand so."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows in their order, the families that are shown, and the weakest under each."""

    rows: Sequence[Row]
    families: Sequence[Family]
    weakest: Sequence[Weakest]


def grid(rows: Sequence[Row], *, which: str, order: str) -> Grid:
    every = sorted(families(), key=lambda each: not each.core)
    shown = [each for each in every if which == ALL or each.core == (which == CORE)]
    ordered = rows if order == NAME else sorted(rows, key=lambda each: each.standing.rank)
    return Grid(ordered, shown, [_weakest(rows, each) for each in shown])


def _weakest(rows: Sequence[Row], family: Family) -> Weakest:
    """Schools that have not begun a family say nothing of it; where none has, nobody has."""
    cells = [each.standing.cells[family.slug] for each in rows]
    verdicts = [each.tally.verdict for each in cells if each.is_open and each.tally.of]
    if not verdicts:
        return Weakest(NOT_BEGUN, "")
    worst = min(verdicts, key=RANK.__getitem__)
    schools = plural(len(rows), "school", "schools")
    return Weakest(worst.value, f"{verdicts.count(worst):,} of {schools}")


def marks(rows: Sequence[Row]) -> str:
    """On what the verdicts of all schools rest: "23 by records, 4 by statement"."""
    counted: Counter[Mark] = Counter()
    for each in rows:
        counted.update(each.standing.whole.marks)
    return ", ".join(f"{n:,} {mark}" for mark in Mark if (n := counted[mark]))


def as_at(rows: Sequence[Row]) -> AsAt | None:
    """How old the oldest finding of all schools is, and how many are being looked at again."""
    ages = [each.standing.as_at for each in rows if each.standing.as_at]
    if not ages:
        return None
    oldest = min((each.oldest for each in ages if each.oldest), default=None)
    return AsAt(oldest, sum(each.rechecking for each in ages))


def headline(rows: Sequence[Row], shared: int) -> str:
    """Which school needs whoever reads it most, and how many gaps several schools share."""
    if not rows:
        return "No school belongs to the trust today."
    begun = [each for each in rows if each.standing.begun]
    if not begun:
        return "No school has anything to show yet."
    first = min(begun, key=lambda each: each.standing.rank)
    same = spelled(shared, "gap is", "gaps are")
    told = f"{same[0].lower()}{same[1:]} the same in several schools"
    if not any(each.standing.not_met for each in rows):
        return f"Nothing that anybody looked at is not met; {told}."
    return f"{first.school.name} needs you most; {told}."


def lede(rows: Sequence[Row]) -> str:
    """How many schools there are, and which have not begun."""
    if not rows:
        return "Once it has schools they stand here side by side, the weakest first."
    silent = [each.school.name for each in rows if not each.standing.begun]
    said = f"{spelled(len(rows), 'school belongs', 'schools belong')} to the trust today."
    if not silent:
        return said
    named = ", ".join(silent[:3])
    more = f" and {plural(len(silent) - 3, 'other', 'others')}" if len(silent) > 3 else ""
    has = "has" if len(silent) == 1 else "have"
    return f"{said} {named}{more} {has} nothing to show yet."


def in_a_sentence(rows: Sequence[Row]) -> str:
    """For the home of the trust: how many schools, which needs it most, and in what.

    "2 schools; Fernwhistle Primary needs you most, in Leadership with 6 not met."
    """
    schools = plural(len(rows), "school", "schools")
    begun = [each for each in rows if each.standing.begun]
    if not begun:
        return f"{schools}; none has anything to show yet."
    first = min(begun, key=lambda each: each.standing.rank)
    cells = first.standing.cells.values()
    worst = max(cells, key=lambda each: (each.kind == Verdict.NOT_MET, each.tally.not_met))
    if not worst.tally.not_met:
        return f"{schools}; no requirement that anybody looked at is not met."
    where = f"in {worst.family.short} with {worst.tally.not_met:,} not met"
    return f"{schools}; {first.school.name} needs you most, {where}."
