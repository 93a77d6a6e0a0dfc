"""The people of a school by the name that a page shows and that somebody types."""

from collections import Counter
from datetime import date

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.keys import fold

from .models import Person


class Namesakes(DomainError):
    """Raised when a typed name fits two people."""


class Directory:
    """Who is there, each with a label of their own."""

    def __init__(self, day: date) -> None:
        self.people = list(Person.objects.all().present(day).by_name())
        self.alike = Counter(person.name_key for person in self.people)

    def label(self, person: Person) -> str:
        """The name, and what tells namesakes apart."""
        if self.alike[person.name_key] < 2:
            return person.name
        return f"{person.name} ({person.job_title or person.email or f'number {person.pk}'})"

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
        self.people.append(person)
        self.alike[person.name_key] += 1
        return person
