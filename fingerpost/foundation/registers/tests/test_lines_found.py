"""What the lines of a row say finds the row, for those who may see them; and two may write one."""

import re
from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.privacy.actions import erase
from fingerpost.foundation.search import index, renewing
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.lines import CONTACTS, certificates, contacts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_left_of_other_tests(db):
    index.cleared()


@pytest.fixture
def supplier(technician):
    return actions.create(technician, legal_name="Cablewick Ltd", kind="mis")


def finds(client, text):
    return "Cablewick" in client.get("/suppliers/", {"q": text}).text


def test_a_supplier_is_found_by_a_contact_and_by_a_certificate(
    technician, technician_client, supplier
):
    contacts.add(technician, supplier, name="Wim Larkmoor", email="wim@cablewick.example")
    certificates.add(technician, supplier, kind="cyber-essentials", number="IASME-77")

    for text in ("larkmoor", "wim cable", "iasme", "essentials ltd"):
        assert finds(technician_client, text), text
    assert not finds(technician_client, "brackley")


def test_it_is_found_by_what_a_line_says_now_and_no_more(
    school, technician, technician_client, supplier
):
    line = contacts.add(technician, supplier, name="Wim Larkmoor")
    contacts.change(technician, line, revision=1, name="Tess Brackley")
    assert (finds(technician_client, "larkmoor"), finds(technician_client, "brackley")) == (0, 1)

    actions.change(technician, supplier, revision=supplier.revision, notes="Seen")
    assert finds(technician_client, "brackley")
    contacts.remove(technician, line)
    assert not finds(technician_client, "brackley")
    assert renewing.faults(school) == []


def test_lines_that_somebody_may_not_see_find_nothing(technician, supplier, monkeypatch):
    monkeypatch.setitem(MATRIX, "suppliers.gaze", frozenset({Role.IT_SUPPORT}))
    monkeypatch.setitem(CONTACTS.__dict__, "view", "suppliers.gaze")
    contacts.add(technician, supplier, name="Wim Larkmoor")
    client = client_for(technician)
    assert finds(client, "larkmoor")

    monkeypatch.setitem(MATRIX, "suppliers.gaze", frozenset())
    assert not finds(client, "larkmoor")
    assert finds(client, "cablewick")


def test_the_index_is_made_anew_with_the_lines(school, technician, technician_client, supplier):
    contacts.add(technician, supplier, name="Wim Larkmoor")
    index.cleared()
    assert renewing.faults(school)

    renewing.rebuild()
    assert finds(technician_client, "larkmoor")
    assert renewing.faults(school) == []


def test_a_name_that_is_erased_in_a_line_finds_nothing_any_more(
    school, head, dpo, technician, technician_client, supplier
):
    person = add_person(head, name="Wim Larkmoor")
    contacts.add(technician, supplier, name="Wim Larkmoor")
    leave(head, person, on=date(2020, 1, 31))
    assert finds(technician_client, "larkmoor")

    erase(dpo, person, rule="kept long enough")
    assert not finds(technician_client, "larkmoor")
    assert renewing.faults(school) == []


def test_whoever_saves_a_line_later_takes_over_what_the_other_entered(
    technician, technician_client, supplier
):
    line = contacts.add(technician, supplier, name="Wim", role="Helpdesk", phone="1")
    contacts.change(technician, line, revision=1, phone="2")
    address = f"/suppliers/contacts/{line.pk}/change/"

    mine = {"name": "Wim Lark", "role": "Helpdesk", "phone": "1", "email": "", "reached": "24x7"}
    page = technician_client.post(address, mine | {"revision": 1})
    assert "Somebody else changed it while you were typing." in page.text
    assert re.search(r'<input[^>]*name="phone"[^>]*value="2"', page.text)
    assert "Wim Lark" in page.text

    technician_client.post(address, mine | {"phone": "2", "revision": 2})
    line.refresh_from_db()
    assert (line.name, line.phone) == ("Wim Lark", "2")
