"""Contracts as tests need them."""

from datetime import date

from fingerpost.records.contracts import actions
from fingerpost.records.suppliers import actions as suppliers

USUAL = {
    "title": "Broadband for the main site",
    "kind": "broadband",
    "supplier_name": "Cablewick Ltd",
    "starts_on": date(2024, 4, 1),
    "ends_on": date(2027, 3, 31),
    "renewal": "automatic",
    "renewal_months": 12,
    "notice_n": 90,
    "value_year": 4200,
}


def a_contract(actor, **values):
    return actions.create(actor, **{**USUAL, **values})


def changed(actor, contract, **values):
    held = type(contract).objects.get(pk=contract.pk)
    return actions.change(actor, held, revision=held.revision, **values)


def a_supplier(actor, name="Cablewick Ltd", **values):
    return suppliers.create(actor, **{"legal_name": name, "kind": "broadband", **values})
