"""A staff list in words: what it asks of whom, and what was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.people.choices import Category
from fingerpost.foundation.people.holdings import StillHeld, still_held
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import plural, written_date

from .answering import DAYS
from .columns import LAYOUT
from .models import Difference, Kind, StaffList, State

MOST = 200
TITLES = {
    Kind.JOINER: ("Joiners", "Nobody is invited by this: you can do that once they are added."),
    Kind.RETURNER: ("Back again", "Their access stays ended until somebody invites them again."),
    Kind.MOVER: ("Movers", "A new job often needs other access. Roles here stay as they are."),
    Kind.LEAVER: (
        "Leavers",
        "Confirming ends their roles and their access with the last working day; if that is today "
        "or has been, at once. Open a name to hand over what is still in their hands.",
    ),
    Kind.UNCLEAR: ("The same person?", "A name alone never decides it. Say who is meant."),
    Kind.DETAILS: ("Other details", "Names, addresses, numbers and dates."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One person whom a list asks about."""

    asked: Difference
    facts: Sequence[str]
    may_invite: bool = False


@dataclass(frozen=True, slots=True)
class Leaver:
    """One person who is to leave, and what is still in their hands."""

    asked: Difference
    last_day: date
    signs_in: bool
    held: Sequence[StillHeld]


@dataclass(frozen=True, slots=True)
class Part:
    """Everybody of one kind: who waits, and what was answered."""

    kind: Kind
    title: str
    hint: str
    waiting: Sequence[Line]
    answered: Sequence[Line]
    more: int


def headline(held: StaffList) -> str:
    """ "Two people join, one leaves: 3 wait for you"."""
    if held.undone_at:
        return f"{held.file_name} was taken back"
    if held.waiting:
        return f"{plural(held.waiting, 'question', 'questions')} to answer"
    if any(held.counts.values()):
        return "Everything is answered"
    return "The list and your list of people say the same"


def is_open(held: StaffList) -> bool:
    """Whether a list may still be answered: the latest that was not taken back."""
    later = StaffList.objects.all().in_force().filter(pk__gt=held.pk)
    return held.undone_at is None and not later.exists()


def parts(held: StaffList, actor: Actor) -> list[Part]:
    """What a list asks, by kind; a kind that it says nothing of is left out."""
    found = list(Difference.objects.all().of(held))
    return [
        _part(kind, of_kind, actor)
        for kind in Kind
        if (of_kind := [each for each in found if each.kind == kind])
    ]


def leavers(chosen: Sequence[Difference]) -> list[Leaver]:
    """Who is to leave, with the last day and what they still hold; nobody who is off the list."""
    day = today()
    people = Person.objects.all().own().in_bulk([each.person for each in chosen])
    return [
        Leaver(each, each.last_day(day), person.account_id is not None, still_held(person))
        for each in chosen
        if (person := people.get(each.person or 0))
    ]


def _part(kind: Kind, found: Sequence[Difference], actor: Actor) -> Part:
    title, hint = TITLES[kind]
    waiting = [each for each in found if each.state == State.WAITING]
    answered = [each for each in found if each.state != State.WAITING]
    may_invite = kind == Kind.JOINER and actor.may("memberships.invite")
    return Part(
        kind,
        title,
        hint,
        [Line(each, list(facts(each))) for each in waiting[:MOST]],
        [
            Line(each, list(facts(each)), may_invite and each.state == State.DONE)
            for each in answered[:MOST]
        ],
        max(0, len(waiting) - MOST),
    )


def facts(asked: Difference) -> Iterator[str]:
    """What a list says of somebody, a sentence each: "Job title: Teacher, until now Trainee"."""
    if asked.why:
        yield asked.why
    if asked.day:
        yield f"Last working day: {written_date(asked.day)}"
    for name, label in ((each.name, each.label) for each in LAYOUT.columns):
        here, there = asked.values.get(name, (None, None))
        if here == there or (name == "name" and not here):
            continue
        if here:
            until = written(name, here)
            yield f"{label}: {written(name, there) or 'not any more'}, until now {until}"
        else:
            yield f"{label}: {written(name, there)}"


def written(name: str, value: Any) -> str:
    """A value as a page shows it."""
    if value in (None, ""):
        return ""
    if name in DAYS:
        return written_date(date.fromisoformat(value))
    if name == "category":
        return str(dict(Category.choices).get(value, value))
    return str(value)
