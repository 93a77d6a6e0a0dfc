"""Contacts, certificates and sub-processors: rows of a supplier, on its page and in its history."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, somebody
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.permissions import Role
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.models import Certification, Contact

pytestmark = pytest.mark.django_db
WIM = {"name": "Wim Cable", "email": "wim@cablewick.example", "reached": "office-hours"}


@pytest.fixture
def business(school):
    return somebody("Bel Ledgerly", Role.BUSINESS, school)


@pytest.fixture
def client(business):
    return client_for(business)


@pytest.fixture
def supplier(business):
    return actions.create(business, legal_name="Cablewick Ltd", kind="broadband")


@pytest.fixture
def contact(client, supplier):
    client.post(f"/suppliers/{supplier.pk}/contacts/new/", WIM)
    return Contact.objects.get()


def test_a_contact_is_added_and_told_in_the_history(client, supplier, contact):
    page = client.get(f"/suppliers/{supplier.pk}/").text

    assert ">Wim Cable</th>" in page
    assert "Further contacts: Wim Cable, wim@cablewick.example, In office hours" in page


def test_a_contact_is_changed_unless_somebody_else_was_quicker(client, contact):
    url = f"/suppliers/contacts/{contact.pk}/change/"
    client.post(url, WIM | {"phone": "01632 960017", "revision": 1})
    page = client.post(url, WIM | {"phone": "0", "revision": 1})

    assert "Somebody else changed this contact" in page.text
    assert 'name="revision" value="2"' in page.text
    assert Contact.objects.get().phone == "01632 960017"


def test_a_contact_is_removed_and_the_history_keeps_what_it_said(client, supplier, contact):
    assert "Remove this contact?" in client.get(f"/suppliers/contacts/{contact.pk}/remove/").text
    client.post(f"/suppliers/contacts/{contact.pk}/remove/")

    assert not Contact.objects.exists()
    assert "Further contacts: none" in client.get(f"/suppliers/{supplier.pk}/").text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"reached": "office-hours"}, "Enter a name, an e-mail address or a phone number"),
        ({"name": "Wim", "reached": "24x7"}, "Enter how to reach this contact in an incident"),
    ],
)
def test_a_contact_that_helps_nobody_is_refused(client, supplier, wrong, said):
    assert said in client.post(f"/suppliers/{supplier.pk}/contacts/new/", wrong).text
    assert not Contact.objects.exists()


def test_a_certificate_that_ends_before_it_begins_is_refused(client, supplier):
    url = f"/suppliers/{supplier.pk}/certificates/new/"
    sent = {"kind": "cyber-essentials", "issued_on": "1 May 2026", "expires_on": "1 May 2025"}

    assert "It ends before it was issued" in client.post(url, sent).text
    client.post(url, sent | {"expires_on": "1 May 2027"})
    assert Certification.objects.get().expires_on.year == 2027


def test_a_certificate_carries_its_file_until_it_is_removed(client, business, supplier):
    client.post(f"/suppliers/{supplier.pk}/certificates/new/", {"kind": "iso-27001"})
    held = Certification.objects.get()
    attach(business, held, upload=SimpleUploadedFile("iso.txt", b"valid"))

    assert "iso.txt" in client.get(f"/suppliers/{supplier.pk}/").text
    client.post(f"/suppliers/certificates/{held.pk}/remove/")
    assert not StoredFile.objects.exists()


def test_a_reader_sees_the_lines_and_changes_none(supplier, contact, school):
    reader = client_for(somebody("Ada Reader", Role.AUDITOR, school))

    page = reader.get(f"/suppliers/{supplier.pk}/").text
    assert "Wim Cable" in page
    assert "Add a contact" not in page
    assert reader.post(f"/suppliers/contacts/{contact.pk}/remove/").status_code == 403


def test_another_school_finds_no_line(contact, stranger_client):
    for name in ("change", "remove"):
        page = f"/suppliers/contacts/{contact.pk}/{name}/"
        assert stranger_client.get(page).status_code == 404


def test_a_whole_export_says_the_lines_and_chosen_columns_do_not(client, contact):
    def exported(address):
        answer = client.post(f"/suppliers/export/{address}", {"format": "csv"})
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
        return next(csv.DictReader(io.StringIO(text)))

    assert exported("")["Further contacts"] == "Wim Cable, wim@cablewick.example, In office hours"
    assert "Further contacts" not in exported("?columns=kind")


def test_what_can_be_rung_or_written_to_is_a_link(client, supplier):
    sent = {"name": "Desk", "phone": "01632 960018", "email": "help@cablewick.example"}
    client.post(f"/suppliers/{supplier.pk}/contacts/new/", sent | {"reached": "24x7"})

    page = client.get(f"/suppliers/{supplier.pk}/").text
    assert '<a class="nowrap" href="tel:01632960018">01632 960018</a>' in page
    assert '<a href="mailto:help@cablewick.example">' in page
