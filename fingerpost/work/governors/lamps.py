"""The four lamps: what governors look at first, each in words with its date and its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.written import written
from fingerpost.standards import catalogue
from fingerpost.standards.judging.rules import Kind, Mark
from fingerpost.standards.states import State
from fingerpost.standards.verdicts import Verdict, roll_up

from .shapes import Section

LAMPS = Path(__file__).with_name("lamps.yaml")
FILTERING = "filtering-and-monitoring"
HEADS = ("What is asked", "How it stands", "Since when, and how we know", "Who asks it")
NOTHING = "Nothing shows it yet"


@dataclass(frozen=True, slots=True)
class Lamp:
    """One thing that governors look at first, and the requirements that it stands for."""

    word: str
    title: str
    requirements: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Lit:
    """A lamp on a day: the verdict of its requirements together, and each in words."""

    lamp: Lamp
    verdict: Verdict
    said: str


@cache
def lamps() -> tuple[Lamp, ...]:
    """The lamps of the file; KeyError where one names a requirement that was never asked."""
    raw = written(LAMPS)
    found = [
        Lamp(word, each["title"], tuple(each["requirements"]), each["source"])
        for word, each in raw.items()
    ]
    for lamp in found:
        for id in lamp.requirements:
            catalogue.once_asked(id)
    return tuple(found)


def lit(states: Mapping[str, State]) -> Iterator[Lit]:
    """Each lamp by the states of all requirements, of families that are not begun too: what is
    asked by law is owed all the same."""
    for lamp in lamps():
        held = [states[id] for id in lamp.requirements if id in states]
        verdict = roll_up((each.asked.strength, each.verdict) for each in held)
        yield Lit(lamp, verdict, _said(held))


def section(found: tuple[Lit, ...]) -> Section:
    """The lamps as a table: how each stands in words, never by colour alone."""
    met = sum(each.verdict == Verdict.MET for each in found)
    return Section(
        "lamps",
        "What governors look at first",
        said=(f"Met: {met} of {len(found)}.",),
        heads=HEADS,
        rows=tuple(
            (each.lamp.title, each.verdict.label, each.said, each.lamp.source) for each in found
        ),
        kinds=tuple(each.verdict.value for each in found),
        ask=_questions(found),
    )


def _said(held: list[State]) -> str:
    if all(each.verdict == Verdict.NOT_EVIDENCED for each in held):
        return f"{NOTHING}."
    if len(held) == 1:
        said = since(held[0])
        return f"{said[0].upper()}{said[1:]}."
    return " ".join(
        f"{each.asked.plain}: {each.verdict.label.lower()}, {since(each)}."
        if each.verdict != Verdict.NOT_EVIDENCED
        else f"{each.asked.plain}: {NOTHING[0].lower()}{NOTHING[1:]}."
        for each in held
    )


def since(state: State) -> str:
    """On what a verdict rests, and since when; never who said it."""
    if said := state.said:
        until = written_date(said.until)
        if said.kind == Kind.STATEMENT:
            return f"by statement of {written_date(said.true_on)}, which counts until {until}"
        return f"{Mark.OVERRIDE} since {written_date(said.since)}, until {until}"
    if state.held and state.verdict != Verdict.NOT_EVIDENCED:
        return f"by records since {written_date(state.held.opened_at)}"
    return NOTHING.lower()


def _questions(found: tuple[Lit, ...]) -> tuple[str, ...]:
    """What one may ask: of each lamp that is not met, or of all where all are."""
    asked = [
        f"{each.lamp.title}: what is still to do, who does it, and by when?"
        for each in found
        if each.verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE)
    ]
    return tuple(asked) or ("All four are met: who would notice first if one were not any more?",)
