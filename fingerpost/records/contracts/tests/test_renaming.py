"""A supplier or a system gets another name: what names it says the new one, in the same deed."""

import pytest

from conftest import somebody
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.contracts.lines import covers
from fingerpost.records.contracts.models import Contract, Covered
from fingerpost.records.suppliers.actions import change, create, mend
from fingerpost.records.systems.actions import change as change_system
from fingerpost.records.systems.actions import create as add_system

from .build import a_contract

pytestmark = pytest.mark.django_db


@pytest.fixture
def supplier(technician):
    return create(technician, legal_name="Marklow Ltd", trading_name="Marklow Reports", kind="mis")


def test_a_contract_says_the_new_name_of_its_supplier_and_is_found_by_it(business, supplier):
    a_contract(business, supplier_name="marklow ltd")
    change(business, supplier, revision=1, legal_name="Brackenmoor Ltd")

    held = Contract.objects.get()
    assert (held.supplier_name, held.supplier_id) == ("Brackenmoor Ltd", supplier.pk)
    assert (held.supplier_key, held.revision) == ("brackenmoor ltd", 2)
    entry = Entry.objects.latest("seq")
    assert entry.deed == "suppliers.change"
    told = Change.objects.get(entry=entry, model="contracts.Contract")
    assert told.fields["supplier_name"] == ["marklow ltd", "Brackenmoor Ltd"]


def test_a_name_that_did_not_change_stays_as_it_is_written(business, supplier):
    a_contract(business, supplier_name="Marklow Reports")
    change(business, supplier, revision=1, legal_name="Brackenmoor Ltd")
    assert Contract.objects.get().supplier_name == "Marklow Reports"


def test_who_was_named_by_a_trading_name_that_is_given_up_is_named_by_the_legal_one(
    business, supplier
):
    a_contract(business, supplier_name="Marklow Reports")
    mend(business, {supplier.pk: {"trading_name": ""}})
    assert Contract.objects.get().supplier_name == "Marklow Ltd"


def test_a_supplier_of_the_trust_is_renamed_and_the_words_of_its_schools_are_theirs(
    business, trust
):
    with scope(trust):
        boss = somebody("Tru Stone", Role.TRUST_IT_LEAD, trust)
        shared = create(boss, legal_name="Marklow Ltd", kind="mis")
    a_contract(business, supplier_name="Marklow Ltd")
    with scope(trust):
        change(boss, shared, revision=1, legal_name="Brackenmoor Ltd")
    held = Contract.objects.get()
    assert (held.supplier_name, held.supplier_id) == ("Marklow Ltd", shared.pk)


def test_a_line_says_the_new_name_of_its_system(business, technician):
    system = add_system(technician, name="Brightmark", kind="mis")
    contract = a_contract(business)
    covers.add(technician, contract, name="brightmark")
    change_system(technician, system, revision=1, name="Fairmark")

    line = Covered.objects.get()
    assert (line.name, line.system_id) == ("Fairmark", system.pk)
