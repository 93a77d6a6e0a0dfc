"""A version of the expectations in words: the same on the page, on paper, and under a signature."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from fingerpost.foundation.calendar.rules import SupportHours
from fingerpost.foundation.calendar.rules.due import written_stretch
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.work.servicedesk.choices import Impact, Priority, Urgency
from fingerpost.work.servicedesk.clock import Of, RoundTheClock, Step
from fingerpost.work.servicedesk.clock.shapes import promised, spelt

from .choices import Raise, Whom
from .models import Expectations
from .shapes import Promise, Speed

WHATS = {Of.RESPONSE: "an answer", Of.RESOLUTION: "a solution"}
Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the expectations: each line says what, and what is agreed about it."""

    part: str
    """By which form it is changed; empty where it comes from elsewhere."""
    heading: str
    said: str
    lines: Lines


def sections_of(promise: Promise) -> list[Section]:
    """Everything that is agreed, in the order in which people ask for it."""
    return [
        Section("words", "How to ask for help", "", tuple(_ways(promise))),
        Section(
            "",
            "When IT support is there",
            "Hours of support are these. They stand under School year.",
            tuple(each.partition(": ")[::2] for each in promise.hours),
        ),
        Section(
            "speeds",
            "How soon help comes",
            "Counted in hours of support from the moment you ask, unless it says day and night.",
            tuple((Priority(each.priority).label, _speed(each)) for each in promise.speeds),
        ),
        Section(
            "priorities",
            "What comes first",
            "Teaching comes first. Nobody comes first because of who they are.",
            (*_matrix(promise), ("Raises it by one", "; ".join(map(_lower, Raise.labels)))),
        ),
        Section("speeds", "When the clock stands still", "", (("While", _still(promise)),)),
        Section(
            "steps",
            "Who is told when time runs out",
            "Each of them once for a request, and in hours of support.",
            tuple((Whom(each.whom).label, _step(each)) for each in promise.steps),
        ),
        Section("busy", "Busy times of the year", "", tuple(_busy(promise))),
    ]


def matrix_table(promise: Promise) -> tuple[list[str], list[list[str]]]:
    """The heads and rows of the table of priorities: whom it holds up, by how badly."""
    heads = ["Whom it holds up", *Urgency.labels]
    return heads, [
        [impact.label, *(Priority(n).label for n in promise.matrix[impact])]
        for impact in Impact
        if impact in promise.matrix
    ]


def facts_of(version: Expectations) -> list[tuple[str, str]]:
    """All that a signature is about."""
    told = [("Version", str(version.version)), ("To hold from", written_date(version.wanted_from))]
    for section in sections_of(version.promise):
        told += [(f"{section.heading}: {what}", said) for what, said in section.lines]
    return told


def differences(before: Expectations | None, after: Expectations) -> list[tuple[str, str, str]]:
    """(what, as it was, as it is) for each line that differs between two versions."""
    if before is None:
        return []
    was, now = (dict(facts_of(each)[2:]) for each in (before, after))
    order = [*now, *(each for each in was if each not in now)]
    return [
        (what, was.get(what, "nothing"), now.get(what, "nothing"))
        for what in order
        if was.get(what) != now.get(what)
    ]


def _ways(promise: Promise) -> Iterator[tuple[str, str]]:
    for each in promise.ways:
        how, _, when = each.partition(": ")
        yield how, when or "In the hours of support"
    if not promise.ways:
        yield "Ask", "Not said yet"
    yield "When the network is down", promise.when_down or "Not said yet"
    yield "In an emergency, out of hours", promise.emergency or "Not said yet"
    if promise.days_to_confirm:
        days = plural(promise.days_to_confirm, "working day", "working days")
        yield "When it is mended", f"Whoever asked confirms it; without a word it closes in {days}"


def _speed(speed: Speed) -> str:
    parts = [
        f"{what} within {_within(hours, speed)}"
        for what, hours in (("An answer", speed.response), ("a solution", speed.resolution))
        if hours is not None
    ]
    return ", ".join(parts) if len(parts) == 2 else f"{''.join(parts)} Agreed each time".strip()


def _within(hours: Decimal, speed: Speed) -> str:
    return promised(RoundTheClock(hours) if speed.day_and_night else SupportHours(hours))


def _matrix(promise: Promise) -> Iterator[tuple[str, str]]:
    for impact in Impact:
        row = promise.matrix.get(impact, ())
        cells = [f"{u.label.lower()}: {n}" for u, n in zip(Urgency, row, strict=False)]
        yield impact.label, "; ".join(cells)


def _still(promise: Promise) -> str:
    others = [
        word
        for word, held in (
            ("a supplier is", promise.waits_for_supplier),
            ("parts are", promise.waits_for_parts),
        )
        if held
    ]
    return f"{' or '.join(['whoever asked is', *others])} waited for. An answer is due all the same"


def _step(step: Step) -> str:
    length = spelt(timedelta(hours=float(abs(step.hours))))
    if not step.hours:
        return f"when {WHATS[step.of]} is due"
    side = "before" if step.hours < 0 else "after"
    return f"{length} {side} {WHATS[step.of]} is due"


def _busy(promise: Promise) -> Iterator[tuple[str, str]]:
    for each in promise.busy:
        cover = each.cover or "nobody is named yet"
        yield each.name, f"{written_stretch(each.first_on, each.last_on)}: {cover}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
