import pytest

from conftest import client_for
from fingerpost.foundation.errors import DomainError
from fingerpost.records.contracts.actions_listing import list_suppliers, unlisted
from fingerpost.records.contracts.models import Contract
from fingerpost.records.suppliers.models import Supplier

from .build import a_contract, a_supplier

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]


def test_those_that_nobody_listed_are_added_at_once_and_linked(business):
    for title in ("Main line", "Other line"):
        a_contract(business, title=title)
    a_contract(business, title="Copiers", supplier_name="Papermoor", kind="print")
    client = client_for(business)
    assert "2 suppliers to list" in client.get("/contracts/").text

    client.post("/contracts/suppliers/", {"keys": ["cablewick ltd", "papermoor"]})

    assert dict(Supplier.objects.values_list("legal_name", "kind")) == {
        "Cablewick Ltd": "broadband",
        "Papermoor": "print",
    }
    assert set(Supplier.objects.values_list("status", flat=True)) == {"unchecked"}
    assert not Contract.objects.filter(supplier=None).exists()


def test_what_is_listed_or_done_in_house_is_not_asked_about(business):
    a_supplier(business)
    a_contract(business)
    a_contract(business, title="Our technician", supplier_name="", form="in-house")

    assert unlisted() == {}
    assert "Nothing is to be added" in client_for(business).get("/contracts/suppliers/").text


def test_nothing_chosen_and_unknown_names_make_nothing(business):
    a_contract(business)

    with pytest.raises(DomainError, match="Nothing was chosen"):
        list_suppliers(business, ["brightmark"])
    page = client_for(business).post("/contracts/suppliers/", {"sent": "yes"})
    assert "Choose at least one supplier" in page.text
    assert not Supplier.objects.exists()


def test_the_dpo_does_not_list_what_contracts_name(dpo, business):
    a_contract(business)

    assert client_for(dpo).get("/contracts/suppliers/").status_code == 403
    assert "supplier to list" not in client_for(dpo).get("/contracts/").text
