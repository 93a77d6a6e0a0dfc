"""The confidential part: named weaknesses, what got worse, and what people decided."""

from collections.abc import Collection
from datetime import date

from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.standards.catalogue import Basis, requirement
from fingerpost.standards.judging.rules import OVERRIDES
from fingerpost.standards.states import State
from fingerpost.standards.verdicts import Verdict

from .figures import TOP_RISKS, figure
from .lamps import since
from .rules import WORSE
from .shapes import Section
from .standing import Standing

MOST = 12
"""So many rows of a kind are named; the pages of the standards have all."""
WEIGHT = {Basis.LAW: 0, Basis.STATUTORY_GUIDANCE: 1}
FIRM = {Basis.LAW: "Law", Basis.STATUTORY_GUIDANCE: "Statutory guidance"}
SHORTEST_NAME = 3


def risks(words: str, day: date) -> Section | None:
    """The risks that the school names itself, a line each; no more than fit."""
    named = lines(words)[: figure(TOP_RISKS, day)]
    if not named:
        return None
    asked = tuple(f"“{each}” What do we do about it, and what is left?" for each in named)
    return Section("risks", "Our top risks", items=tuple(named), ask=asked)


def lines(words: str) -> list[str]:
    """What somebody wrote, a line each."""
    return [each for line in words.splitlines() if (each := line.strip())]


def weak(now: Standing) -> Section | None:
    """What law and statutory guidance ask and is not met, by name; the law first."""
    found = [
        each
        for each in now.every.values()
        if each.asked.basis in WEIGHT and each.verdict in (Verdict.NOT_MET, Verdict.PARTLY)
    ]
    found.sort(key=lambda each: (WEIGHT[each.asked.basis], each.verdict != Verdict.NOT_MET))
    if not found:
        return None
    names = people_named()
    return Section(
        "weaknesses",
        "Law and statutory guidance that we do not meet",
        said=_first_of(len(found)),
        heads=("What is asked", "How it stands", "Why, and since when", "Who asks it"),
        rows=tuple(_weak(each, names) for each in found[:MOST]),
        kinds=tuple(each.verdict.value for each in found[:MOST]),
        ask=tuple(
            f"“{each.asked.plain}”: who sees to it, and by when is it met?" for each in found[:3]
        ),
    )


def _weak(state: State, names: Collection[str]) -> tuple[str, ...]:
    planned = f" Planned until {written_date(state.planned)}." if state.planned else ""
    why = "" if state.said else without_people(state.because, names)
    return (
        state.asked.plain,
        state.verdict.label,
        f"{why} {_sentence(since(state))}{planned}".strip(),
        f"{FIRM[state.asked.basis]}: {state.asked.basis_source}",
    )


def worse(now: Standing) -> Section | None:
    """What stands worse than on the last page, by name."""
    found = [each for each in now.moves if each.way == WORSE]
    if not found:
        return None
    rows = tuple(
        (requirement(each.requirement).plain, each.now.label, each.before.label)
        for each in found[:MOST]
    )
    return Section(
        "worse",
        "What got worse",
        said=(f"Since {now.since}.", *_first_of(len(found))),
        heads=("What is asked", "How it stands", "Before"),
        rows=rows,
        kinds=tuple(each.now.value for each in found[:MOST]),
        ask=(f"“{rows[0][0]}”: why did it fall, and what keeps it from falling again?",),
    )


def overridden(now: Standing) -> Section | None:
    """Where people decided otherwise than the records say, and until when it holds."""
    found = [each for each in now.counts.values() if each.said and each.said.kind in OVERRIDES]
    if not found:
        return None
    return Section(
        "overrides",
        "Decided by people against the records",
        said=_first_of(len(found)),
        heads=("What is asked", "Stands as", "Until"),
        rows=tuple(
            (each.asked.plain, each.verdict.label, written_date(each.said.until))
            for each in found[:MOST]
            if each.said
        ),
        kinds=tuple(each.verdict.value for each in found[:MOST]),
        ask=(f"“{found[0].asked.plain}”: on what does that decision rest?",),
    )


def people_named() -> frozenset[str]:
    """Every name on the list of people, to be kept off a page that is handed around."""
    names = Person.objects.values_list("name", flat=True)
    return frozenset(each.casefold() for each in names if len(each) >= SHORTEST_NAME)


def without_people(sentence: str, names: Collection[str]) -> str:
    """A sentence that names nobody; nothing in the place of one that does."""
    folded = sentence.casefold()
    return "" if any(each in folded for each in names) else sentence


def _first_of(count: int) -> tuple[str, ...]:
    if count <= MOST:
        return ()
    return (f"These are the first {MOST} of {plural(count, 'requirement', 'requirements')}.",)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
