"""Rows for tests, made by hand inside a deed of the test's own."""

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.models import Organisation

__all__ = ["person", "somebody"]


def person(organisation: Organisation, name: str = "Ada Fernhill", **fields: object) -> Person:
    """A person on an organisation's list."""
    made = Person(organisation=organisation, name=name, name_key=name.casefold(), **fields)
    with deeds.begin("test"):
        made.save()
    return made
