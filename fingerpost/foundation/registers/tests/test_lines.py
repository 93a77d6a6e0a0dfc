"""Lines declared wrongly are found out; lines that somebody may not see leave every page."""

from dataclasses import replace

import pytest

from conftest import client_for
from fingerpost.foundation.permissions import MATRIX
from fingerpost.foundation.registers.checks_lines import lines_are_whole, problems
from fingerpost.foundation.registers.lines import Lines
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.lines import CONTACTS, contacts
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.register import SUPPLIERS

WRONG = {
    "nonsense is no field": {"order": ("-nonsense",)},
    "its model is not built on Line": {"model": Supplier},
    "finding them needs an index on organisation, name": {"parent": "name"},
    "name does not point at a supplier": {"parent": "name"},
    "nobody is granted suppliers.gaze": {"view": "suppliers.gaze"},
    "some who may change them may not see them": {"view": "privacy.erase"},
    "kind is the name of a field too": {"plural": "kind"},
}


@pytest.mark.parametrize("what", WRONG)
def test_lines_declared_wrongly_are_found_out(what):
    assert what in list(problems(SUPPLIERS, replace(CONTACTS, **WRONG[what])))


def test_lines_that_schools_cannot_see_with_their_row_are_found_out():
    assert any("without their rows" in each for each in problems(ASSETS, CONTACTS))


def test_every_kind_of_lines_of_the_house_is_whole():
    assert any(isinstance(each, Lines) for each in SUPPLIERS.lines)
    assert lines_are_whole() == []


@pytest.mark.django_db
def test_lines_that_somebody_may_not_see_leave_the_page_the_history_and_the_export(
    digital_lead, monkeypatch
):
    supplier = actions.create(digital_lead, legal_name="Cablewick Ltd", kind="mis")
    contacts.add(digital_lead, supplier, name="Wim Cable")
    client = client_for(digital_lead)

    def read():
        answer = client.post("/suppliers/export/", {"format": "csv"})
        exported = b"".join(answer.streaming_content).decode()
        return client.get(f"/suppliers/{supplier.pk}/").text + exported

    assert "Wim Cable" in read()
    monkeypatch.setitem(MATRIX, "suppliers.gaze", frozenset())
    monkeypatch.setitem(CONTACTS.__dict__, "view", "suppliers.gaze")
    assert "Wim Cable" not in read()
