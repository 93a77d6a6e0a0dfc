"""Rows leave the list: archived with everything kept, or deleted while they are drafts."""

import pytest

from conftest import client_for
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.notes.actions import write
from fingerpost.foundation.registers.actions_leaving import archiving, deleting
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.lines import contacts
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.register import SUPPLIERS

pytestmark = pytest.mark.django_db


@pytest.fixture
def supplier(digital_lead):
    return actions.create(digital_lead, legal_name="Cablewick Ltd", kind="mis")


def test_what_is_archived_leaves_the_list_and_is_found_under_archived(
    digital_lead, digital_lead_client, supplier
):
    actions.create(digital_lead, legal_name="Papermoor Ltd", kind="print")
    digital_lead_client.post(f"/suppliers/{supplier.pk}/archive/")

    usual = digital_lead_client.get("/suppliers/").text
    assert "1 supplier in the register" in usual
    assert "Cablewick" not in usual
    assert "Cablewick" not in digital_lead_client.get("/suppliers/?missing=ico&kind=mis").text
    archive = digital_lead_client.get("/suppliers/?archived=yes").text
    assert "1 supplier archived" in archive
    assert "Cablewick" in archive
    assert "Archived on" in digital_lead_client.get(f"/suppliers/{supplier.pk}/").text
    assert Supplier.objects.get(pk=supplier.pk).number == supplier.number


def test_what_was_archived_comes_back(digital_lead, digital_lead_client, supplier):
    archive, bring_back = archiving("supplier")
    archive(digital_lead, supplier)
    with pytest.raises(DomainError, match="archived already"):
        archive(digital_lead, supplier)

    digital_lead_client.post(f"/suppliers/{supplier.pk}/archive/")
    assert "Cablewick" in digital_lead_client.get("/suppliers/").text
    with pytest.raises(DomainError, match="is not archived"):
        bring_back(digital_lead, supplier)


def test_a_draft_is_deleted(digital_lead_client, supplier):
    page = digital_lead_client.get(f"/suppliers/{supplier.pk}/delete/")
    assert "Delete Cablewick Ltd?" in page.text

    digital_lead_client.post(f"/suppliers/{supplier.pk}/delete/")
    assert not Supplier.objects.exists()


def test_what_was_changed_since_is_not_deleted(digital_lead, digital_lead_client, supplier):
    actions.change(digital_lead, supplier, revision=1, website="https://cablewick.example")

    page = digital_lead_client.post(f"/suppliers/{supplier.pk}/delete/")

    assert "Something happened to this supplier since" in page.text
    with pytest.raises(DomainError):
        deleting("supplier")(digital_lead, supplier)


def test_what_something_refers_to_is_not_deleted(digital_lead, supplier):
    contacts.add(digital_lead, supplier, name="Wim Cable")
    with pytest.raises(DomainError):
        deleting("supplier")(digital_lead, supplier)

    other = actions.create(digital_lead, legal_name="Papermoor Ltd", kind="print")
    write(digital_lead, SUPPLIERS, other, text="Slow to answer")
    with pytest.raises(DomainError):
        deleting("supplier")(digital_lead, other)


def test_a_reader_neither_archives_nor_deletes(supplier, governor, auditor_client):
    for name in ("archive", "delete"):
        assert auditor_client.get(f"/suppliers/{supplier.pk}/{name}/").status_code == 403
    with pytest.raises(NotAllowed):
        archiving("supplier")[0](governor, supplier)


def test_another_school_finds_nothing_to_archive(supplier, stranger):
    assert client_for(stranger).post(f"/suppliers/{supplier.pk}/archive/").status_code == 404
