"""A number stands for one row for ever: labels carry it."""

import pytest

from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.tests.build import checked
from fingerpost.foundation.registers.models import Counter
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.records.suppliers.actions import create

pytestmark = pytest.mark.django_db
ONE = {"legal_name": "Larkfield", "kind": "print"}


def test_a_number_is_not_given_again_after_an_import_was_undone(technician):
    undoing.undo(technician, actions.commit(technician, checked(technician)))

    assert create(technician, **ONE).number == 4


def test_what_the_record_knows_counts_where_there_is_no_counter_yet(technician):
    undoing.undo(technician, actions.commit(technician, checked(technician)))
    Counter.objects.all().delete()

    assert create(technician, **ONE).number == 4


def test_each_register_and_each_school_counts_for_itself(technician, stranger, other_school):
    assert (create(technician, **ONE).number, an_asset(technician).number) == (1, 1)
    with scope(other_school):
        assert create(stranger, **ONE).number == 1
    assert an_asset(technician).number == 2


def test_a_refused_row_takes_no_number(technician):
    with pytest.raises(Exception, match="company number"):
        create(technician, **ONE, companies_house="twelve")

    assert create(technician, **ONE).number == 1
