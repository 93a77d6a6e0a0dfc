"""Holding a staff list against the list of people: questions, and nothing done by itself."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.people.choices import KEYS, LISTED
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.keys import fold

from .members import FACTS, Member
from .models import Difference, Kind, StaffList

MOVES = ("job_title", "department", "site", "line_manager")
SOON = timedelta(days=62)
"""How long before a last day a list asks about it: ours, about the notice of a teacher."""
MISSING = "They are not in this list"
CLOSED = "The list says that they left, or that their account is closed"
ENDS = "The list names their last day"
NAMESAKE = "The name is the same, and nothing else tells whether it is the same person"
OTHER_KEY = "The e-mail address or code is the same, and another number differs"


class People:
    """The own people of an organisation, by everything that tells them apart."""

    def __init__(self) -> None:
        found = Person.objects.all().own().select_related("line_manager")
        self.all = list(found.by_name())
        self.by_key = {
            name: {fold(value): each for each in self.all if (value := getattr(each, name))}
            for name in KEYS
        }
        self.by_name: dict[str, list[Person]] = {}
        for each in self.all:
            self.by_name.setdefault(each.name_key, []).append(each)

    def meant(self, member: Member) -> Person | None:
        """Who has the surest key that the list tells."""
        for name, value in member.keys.items():
            if found := self.by_key[name].get(value):
                return found
        return None

    def namesake(self, member: Member) -> Person | None:
        """The only one of that name, as long as no key says that it is somebody else."""
        alike = self.by_name.get(fold(member.name), [])
        sole = alike[0] if len(alike) == 1 else None
        return sole if sole and not _contradicts(sole, member) else None


def compared(members: Sequence[Member], staff_list: StaffList) -> Iterator[Difference]:
    """Every question that a list asks, for somebody to answer."""
    people, met = People(), set[int]()
    for member in members:
        person = people.meant(member)
        unsure = ""
        if person is None and (person := people.namesake(member)):
            unsure = NAMESAKE
        elif person is not None and _contradicts(person, member):
            unsure = OTHER_KEY
        if person is not None:
            if person.pk in met:
                continue
            met.add(person.pk)
        yield from _asked(member, person, unsure, staff_list)
    if staff_list.is_complete:
        yield from _missing(people.all, met, staff_list)


def _asked(
    member: Member, person: Person | None, unsure: str, held: StaffList
) -> Iterator[Difference]:
    is_over = member.is_closed or (member.ends_on is not None and member.ends_on < held.taken_on)
    if person is None:
        if not is_over:
            yield _made(held, Kind.JOINER, member.name, _first(member))
        return
    values = _differing(person, member)
    if unsure:
        if not is_over:
            whole = {name: [None, there] for name, (_, there) in _first(member).items()}
            yield _made(held, Kind.UNCLEAR, member.name, whole | values, person, why=unsure)
    elif person.left_on is not None:
        if not is_over and person.left_on < held.taken_on:
            values = {"left_on": [person.left_on.isoformat(), None], **values}
            yield _made(held, Kind.RETURNER, person.name, values, person)
    else:
        yield from _of_the_present(member, person, values, is_over, held)


def _of_the_present(
    member: Member, person: Person, values: dict[str, Any], is_over: bool, held: StaffList
) -> Iterator[Difference]:
    if is_over or (member.ends_on is not None and member.ends_on <= held.taken_on + SOON):
        why = ENDS if member.ends_on else CLOSED
        yield _made(held, Kind.LEAVER, person.name, {}, person, why=why, day=member.ends_on)
        return
    moves = {name: values[name] for name in MOVES if name in values}
    rest = {name: pair for name, pair in values.items() if name not in MOVES}
    if moves:
        yield _made(held, Kind.MOVER, person.name, moves, person)
    if rest:
        yield _made(held, Kind.DETAILS, person.name, rest, person)


def _missing(people: Sequence[Person], met: set[int], held: StaffList) -> Iterator[Difference]:
    """Those whom a complete staff list should name and does not: a question, not a deletion."""
    for person in people:
        is_asked = person.category in LISTED and not person.is_governor
        if is_asked and person.pk not in met and person.left_on is None:
            yield _made(held, Kind.LEAVER, person.name, {}, person, why=MISSING)


def _contradicts(person: Person, member: Member) -> bool:
    """Whether a sure key, other than the address, says that they are two people."""
    keys = {name: value for name, value in member.keys.items() if name != "email"}
    return any((held := getattr(person, name)) and fold(held) != keys[name] for name in keys)


def _first(member: Member) -> dict[str, Any]:
    told: dict[str, Any] = {name: [None, _plain(value)] for name, value in member.facts.items()}
    return told | ({"line_manager": [None, member.manager]} if member.manager else {})


def _differing(person: Person, member: Member) -> dict[str, Any]:
    """What the list says otherwise; what it does not say stays as it is."""
    found: dict[str, Any] = {}
    for name in FACTS:
        here, there = getattr(person, name), member.facts.get(name)
        if there is None or here == there:
            continue
        if name in KEYS and fold(str(here)) == fold(str(there)):
            continue
        found[name] = [_plain(here), _plain(there)]
    manager = person.line_manager
    if member.manager and (manager is None or not is_called(manager, member.manager)):
        found["line_manager"] = [manager.name if manager else None, member.manager]
    return found


def is_called(person: Person, words: str) -> bool:
    """Whether a cell means a person: by address, code, number or name, also turned round."""
    last, comma, first = words.partition(",")
    said = {fold(words), fold(f"{first} {last}")} if comma else {fold(words)}
    return bool(said & {person.name_key, *(fold(str(getattr(person, name))) for name in KEYS)})


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _made(
    held: StaffList,
    kind: Kind,
    title: str,
    values: dict[str, Any],
    person: Person | None = None,
    *,
    why: str = "",
    day: date | None = None,
) -> Difference:
    key = person.pk if person else title
    told = json.dumps([kind, key, why, str(day or ""), values], sort_keys=True)
    return Difference(
        organisation_id=held.organisation_id,
        staff_list=held,
        kind=kind,
        person=person.pk if person else None,
        title=title,
        values=values,
        day=day,
        why=why,
        mark=hashlib.sha256(told.encode()).hexdigest(),
    )
