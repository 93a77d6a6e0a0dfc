"""What an entry of a calendar file may mean for the school year, guessed by its title."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices

from ..rules import AcademicYear
from .reading import Event

MOST = 150
"""Proposals on one page; more would be the school's diary and not its term dates."""


class Meaning(TextChoices):
    """What a person may say that an entry is."""

    TERM = "term", "A whole term"
    TERM_STARTS = "term-starts", "First day of a term"
    TERM_ENDS = "term-ends", "Last day of a term"
    HALF_TERM = "half-term", "Half-term break"
    INSET = "inset", "INSET day"
    CLOSURE = "closure", "Closed"
    EXAM = "exam", "Exams"
    NOTHING = "nothing", "Leave out"


PATTERNS: list[tuple[str, Meaning]] = [
    (r"parent|meeting|concert|open (day|evening)|trip|fair|assembly", Meaning.NOTHING),
    (
        r"\binset\b|training day|staff day|teacher day|non[- ]pupil|professional devel",
        Meaning.INSET,
    ),
    (r"half[- ]?term", Meaning.HALF_TERM),
    (r"bank holiday|good friday|easter monday|christmas day|boxing day", Meaning.NOTHING),
    (r"(term|school|year) (start|begin|open)|(start|first day|beginning) of", Meaning.TERM_STARTS),
    (r"(children|pupils|students) (return|back|start)|back to school", Meaning.TERM_STARTS),
    (r"holidays?\b.*\bclosed\b|\bclosed\b.*holidays?\b", Meaning.NOTHING),
    (r"\bclosed\b|closure|polling|snow day|occasional day", Meaning.CLOSURE),
    (r"(term|school|year) (end|finish|clos|break)|(end|last day|close) of", Meaning.TERM_ENDS),
    (r"break(s|ing)? up", Meaning.TERM_ENDS),
    (r"\b(gcse|a[- ]level|sats?|exams?)\b", Meaning.EXAM),
    (r"holiday|\bbreak\b|vacation", Meaning.NOTHING),
    (r"\bterm\b", Meaning.TERM),
]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One entry, and what it is taken for until somebody says otherwise."""

    summary: str
    first_on: date
    last_on: date
    meaning: Meaning


def propose(events: Iterable[Event], today: date) -> list[Proposal]:
    """The entries that speak of the school year, from the last one to the next two."""
    this = AcademicYear.of(today).starts
    proposals = [
        Proposal(event.summary, event.first_on, event.last_on, meaning)
        for event in events
        if this - 1 <= AcademicYear.of(event.first_on).starts <= this + 2
        and (meaning := guess(event)) is not None
    ]
    return proposals[:MOST]


def guess(event: Event) -> Meaning | None:
    """What an entry means by its title; None if it says nothing about the school year."""
    title = event.summary.casefold()
    for pattern, meaning in PATTERNS:
        if re.search(pattern, title):
            return _by_length(event, title, meaning)
    return None


def _by_length(event: Event, title: str, meaning: Meaning) -> Meaning | None:
    """A term lasts weeks, an INSET day does not, and half-term may only begin or end."""
    days = (event.last_on - event.first_on).days + 1
    if meaning == Meaning.NOTHING:
        return None
    if meaning == Meaning.TERM and days < 20:
        return Meaning.NOTHING
    if meaning in (Meaning.TERM_STARTS, Meaning.TERM_ENDS) and days >= 20:
        return Meaning.TERM
    if meaning == Meaning.HALF_TERM and (days < 3 or re.search(r"start|end|begin|return", title)):
        return Meaning.NOTHING
    if meaning == Meaning.INSET and days > 5:
        return Meaning.NOTHING
    return meaning
