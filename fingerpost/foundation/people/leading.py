"""Who leads whom: a line manager is a text, and a link where it means one person of the list."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.now import today
from fingerpost.foundation.registers.verbs import rewrite
from fingerpost.foundation.tenancy.keys import fold

from .directory import once
from .models import Person


def meant(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values with the line manager whom a text means; without one it stays text."""
    if "manager_name" not in values or "line_manager" in values:
        return values
    named = (
        Person.objects.all().present(today()).filter(name_key=fold(values["manager_name"] or ""))
    )
    found = once(named)
    return {**values, "line_manager": found[0] if len(found) == 1 else None}


def retell(person: Person, former: str) -> None:
    """Let those whom somebody leads say their new name."""
    if person.name != former:
        for led in Person.objects.all().own().select_for_update().filter(line_manager=person):
            rewrite(led, {"manager_name": person.name})
