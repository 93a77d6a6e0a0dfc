"""Rows for tests, made by hand inside a deed of the test's own."""

from itertools import count

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.models import Organisation

__all__ = ["numbers", "person", "somebody"]
numbers = count(1)
"""References of people, each given once."""


def person(organisation: Organisation, name: str = "Ada Fernhill", **fields: object) -> Person:
    """A person on an organisation's list."""
    made = Person(organisation=organisation, number=next(numbers), name=name, **fields)
    made.keep_keys()
    with deeds.begin("test"):
        made.save()
    return made
