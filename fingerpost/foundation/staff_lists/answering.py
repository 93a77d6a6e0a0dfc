"""What follows when somebody confirms what a staff list says, and how it is taken back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.directory import once
from fingerpost.foundation.people.listed import amend, come_back, take_off
from fingerpost.foundation.people.models import Person

from .comparing import is_called
from .models import Difference, Kind

DAYS = ("starts_on", "contract_ends_on", "left_on")
AT_FIRST = ("name", "job_title", "email")
"""What every new person is asked; the rest is facts of a list."""


class NotOnTheList(DomainError):
    """Raised when a line manager is not, or not alone, on the list of people."""


def answer(
    actor: Actor,
    asked: Difference,
    *,
    on: date | None = None,
    to: Person | None = None,
    is_new: bool = False,
) -> Person:
    """Do what a list says of one person, by the deeds that pages use."""
    values = {name: pair[1] for name, pair in asked.values.items() if name != "left_on"}
    if asked.kind == Kind.JOINER or is_new:
        return _joins(actor, values)
    person = person_of(asked)
    if asked.kind == Kind.LEAVER:
        return people.leave(actor, person, on=on or asked.last_day(today()), to=to)
    if asked.kind == Kind.RETURNER:
        come_back(actor, person)
    return amend(actor, person, _read(values)) if values else person


def take_back(actor: Actor, asked: Difference) -> None:
    """Put back what a person was before; what somebody changed since stays."""
    person = person_of(asked)
    before: dict[str, Any] = {
        name: pair[0]
        for name, pair in asked.values.items()
        if name not in ("left_on", "line_manager") and _plain(person, name) == pair[1]
    }
    if asked.kind == Kind.JOINER:
        take_off(actor, person)
    elif asked.kind == Kind.LEAVER:
        come_back(actor, person)
    else:
        if asked.kind == Kind.RETURNER:
            before["left_on"] = asked.values["left_on"][0]
        amend(actor, person, _emptied(before) | _former_manager(asked, person))


def person_of(asked: Difference) -> Person:
    """Whom a question is about; raises when they are not on the list any more."""
    found = Person.objects.all().own().filter(pk=asked.person or 0).first()
    if found is None:
        raise DomainError(f"{asked} is not on the list of people any more.")
    return found


def _joins(actor: Actor, values: Mapping[str, Any]) -> Person:
    facts = {name: value for name, value in values.items() if name not in AT_FIRST}
    manager = _sole(str(facts.pop("line_manager", "")))
    return people.add_person(
        actor,
        name=str(values["name"]),
        job_title=values.get("job_title") or "",
        email=values.get("email") or "",
        **_days(facts),
        **_led_by(manager),
    )


def _read(values: Mapping[str, Any]) -> dict[str, Any]:
    read = _days(values)
    if words := read.get("line_manager"):
        manager = _sole(words)
        if manager is None:
            raise NotOnTheList(
                f"The line manager “{words}” is not on the list of people. Confirm who joins "
                "first, or add them."
            )
        read |= _led_by(manager)
    return read


def _led_by(manager: Person | None) -> dict[str, Any]:
    return {"line_manager": manager, "manager_name": manager.name if manager else ""}


def _days(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: date.fromisoformat(value) if name in DAYS and value else value
        for name, value in values.items()
    }


def _emptied(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as a row holds them: an empty text is no None, an empty day is one."""
    return _days({name: value or (None if name in DAYS else "") for name, value in values.items()})


def _plain(person: Person, name: str) -> Any:
    value = getattr(person, name)
    return value.isoformat() if isinstance(value, date) else value


def _former_manager(asked: Difference, person: Person) -> dict[str, Any]:
    former, now_said = asked.values.get("line_manager", (None, ""))
    manager = person.line_manager
    if not now_said or manager is None or not is_called(manager, now_said):
        return {}
    return _led_by(_sole(former or ""))


def _sole(words: str) -> Person | None:
    """The only person of the list whom a cell means; nobody when it says nothing."""
    if not words.strip():
        return None
    present = once(Person.objects.all().present(today()))
    found = [each for each in present if is_called(each, words)]
    return found[0] if len(found) == 1 else None
