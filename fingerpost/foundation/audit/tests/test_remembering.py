"""What a page counted stays known until a row that it counted changes, each school for itself."""

import pytest

from conftest import somebody
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


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
