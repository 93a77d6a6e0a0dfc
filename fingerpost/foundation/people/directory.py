"""The people of a school by the name that a page shows and that somebody types."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.scope import current_scope

from .models import Person


class Namesakes(DomainError):
    """Raised when a typed name fits two people."""


class Directory:
    """Who is there, each with a label of their own; read once it is asked for."""

    def __init__(self, day: date) -> None:
        self.day = day

    @cached_property
    def people(self) -> list[Person]:
        """Everybody who is there on the day, by name."""
        return once(Person.objects.all().present(self.day).by_name())

    @cached_property
    def alike(self) -> Counter[str]:
        """How many are called alike."""
        return Counter(person.name_key for person in self.people)

    def label(self, person: Person) -> str:
        """The name, and what tells namesakes apart."""
        if self.alike[person.name_key] < 2:
            return person.name
        alike = [each for each in self.people if each.name_key == person.name_key]
        titles = [each.job_title for each in alike]
        told_apart = person.job_title and titles.count(person.job_title) == 1
        return f"{person.name} ({person.job_title if told_apart else f'number {person.pk}'})"

    def labels(self) -> list[str]:
        return [self.label(person) for person in self.people]

    def find(self, text: str) -> Person | None:
        """The person meant by a label or a name; None for somebody new."""
        wanted = fold(text)
        exact = [person for person in self.people if fold(self.label(person)) == wanted]
        named = exact or [person for person in self.people if person.name_key == wanted]
        if len(named) > 1:
            raise Namesakes(f"There are {len(named)} people called {text}. Choose one of the list")
        return named[0] if named else None

    def welcome(self, person: Person) -> Person:
        """Know somebody who was added a moment ago."""
        self.alike[person.name_key] += 1
        self.people.append(person)
        return person


def once(people: Iterable[Person]) -> list[Person]:
    """Everybody once: of two entries for one account or address, the school's own and not the
    trust's."""
    acting = current_scope().organisation_id
    listed = list(people)
    own = {key for each in listed if each.organisation_id == acting for key in _known_by(each)}
    return [
        each for each in listed if each.organisation_id == acting or own.isdisjoint(_known_by(each))
    ]


def _known_by(person: Person) -> set[int | str]:
    return {key for key in (person.account_id, person.email) if key}
