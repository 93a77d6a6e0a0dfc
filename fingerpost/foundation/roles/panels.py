"""What the page of a person says of their roles."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.people.clashes import clashes, is_same, reasons
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.registers.panels import panel

from .written import tools


def roles(request: Request, person: Person) -> Mapping[str, Any]:
    """What somebody holds today, held before or will hold, and what should be kept apart."""
    day, held = today(), posts()
    theirs = [each for each in held.appointments if each.person_id == person.pk]
    now = [each for each in theirs if each.serves(day)]
    return {
        "now": now,
        "others": [each for each in theirs if each not in now],
        "apart": [each for each in clashes(held, reasons(), day) if is_same(each.person, person)],
        "named": titles(),
        **tools(),
    }


panel(
    "person",
    word="roles",
    title="Roles",
    view="people.view",
    template="roles/_of_person.html",
    read=roles,
)
