"""Which schools of a trust lack a requirement today, and whom of each the trust asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.asking import first_of
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.states import state_of_all

from .models import TrustAction


@dataclass(frozen=True, slots=True)
class Addressee:
    """A school that lacks a requirement, and whom it is asked of: who leads it digitally, or else
    its headteacher; nobody where neither is named."""

    school: Organisation
    owner: Person | None
    is_asked: bool
    """Whether the trust asked it for the same already, and it is not done."""


@dataclass(frozen=True, slots=True)
class Addressees:
    """The schools that lack a requirement, sorted by what the trust can do."""

    lacking: Sequence[Addressee]

    @property
    def to_ask(self) -> list[Addressee]:
        return [each for each in self.lacking if each.owner and not each.is_asked]

    @property
    def nobody_named(self) -> list[Addressee]:
        return [each for each in self.lacking if not each.owner and not each.is_asked]

    @property
    def asked_already(self) -> list[Addressee]:
        return [each for each in self.lacking if each.is_asked]


def addressees(trust: Organisation, asked: Requirement, day: date) -> Addressees:
    """The schools of today that have begun the family and do not meet the requirement."""
    return Addressees(list(_addressees(trust, asked, day)))


def _addressees(trust: Organisation, asked: Requirement, day: date) -> Iterator[Addressee]:
    for each in trust.schools(day):
        school = each.school
        with scope(school):
            if asked.family in open_families() and state_of_all(school)[asked.id].is_gap:
                open_ones = ToDo.objects.open().filter(requirement=asked.id)
                again = open_ones.filter(model=TrustAction._meta.label).exists()
                yield Addressee(school, first_of((), day), again)
