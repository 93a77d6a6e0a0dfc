"""What a page counted stays known until a row that it counted changes, each school for itself."""

from dataclasses import dataclass

import pytest

from conftest import somebody
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers import actions as suppliers
from fingerpost.records.suppliers.models import Supplier

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Under:
    """A school as it stands under a trust."""

    pk: int
    trust: int

    def ancestor_ids(self):
        return frozenset((self.trust,))


@pytest.fixture
def asked():
    return []


@pytest.fixture
def count(asked):
    @remembered(Person)
    def count():
        asked.append(1)
        return Person.objects.count()

    return count


def test_the_rows_are_read_once_until_one_changes(digital_lead, count, asked):
    before = count()
    assert (count(), len(asked)) == (before, 1)

    add_person(digital_lead, name="Bel Ledgerly")
    assert (count(), len(asked)) == (before + 1, 2)


def test_another_school_reads_its_own_rows(digital_lead, other_school, count, asked):
    add_person(digital_lead, name="Bel Ledgerly")
    here = count()
    with scope(other_school):
        assert count() == 0
        add_person(somebody("Una Other", Role.SLT_DIGITAL_LEAD, other_school), name="Nia Far")
    assert (count(), len(asked)) == (here, 2)


def test_a_school_that_changed_trust_reads_nothing_of_the_old_one(school, trust, other_school):
    @remembered(Supplier)
    def names():
        return list(Supplier.objects.values_list("legal_name", flat=True))

    for keeper, name in ((trust, "Cablewick"), (other_school, "Netherwire")):
        with scope(keeper):
            buyer = somebody("Bo Rushmere", Role.BUSINESS, keeper)
            suppliers.create(buyer, legal_name=name, kind="mis", status="screening")

    with scope(Under(school.pk, trust.pk)):
        assert names() == ["Cablewick"]
    with scope(Under(school.pk, other_school.pk)):
        assert names() == ["Netherwire"]
