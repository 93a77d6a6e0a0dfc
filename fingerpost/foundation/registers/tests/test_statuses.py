"""A form offers only the statuses to which a row may go; what is sent all the same is refused."""

import re

import pytest

from conftest import client_for
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.records.estate.actions import create as asset
from fingerpost.records.estate.choices import Status
from fingerpost.records.estate.moves import MOVES
from fingerpost.records.estate.tests.build import typed
from fingerpost.records.suppliers.actions import create as supplier
from fingerpost.records.suppliers.choices import Status as Stands

pytestmark = pytest.mark.django_db


def offered(page, name="status"):
    """The statuses that a page lets somebody choose."""
    shown = re.search(rf'<select[^>]*name="{name}".*?</select>', page.text, re.DOTALL)[0]
    return set(re.findall(r'<option value="([^"]+)"', shown))


def laptop(actor, status):
    return asset(actor, name="Laptop", kind="laptop", status=status)


def test_an_asset_is_offered_what_may_follow(technician, technician_client):
    for status in (Status.IN_USE, Status.SPARE, Status.DISPOSAL_PROPOSED):
        row = laptop(technician, status)

        page = technician_client.get(f"/assets/{row.pk}/change/")
        assert offered(page) == {status, *MOVES[status]}


def test_a_new_asset_is_anything_but_approved(technician_client):
    page = technician_client.get("/assets/new/")

    assert offered(page) == {*Status} - {Status.DISPOSAL_APPROVED}


def test_a_supplier_is_rejected_by_those_who_decide_only(technician, dpo):
    row = supplier(technician, legal_name="Larkfield", kind="print", status=Stands.SCREENING)

    for actor, more in ((technician, set()), (dpo, {Stands.REJECTED})):
        page = client_for(actor).get(f"/suppliers/{row.pk}/change/")
        assert offered(page) == {Stands.SCREENING, Stands.PROPOSED} | more
        assert Stands.LIVE not in offered(client_for(actor).get("/suppliers/new/"))


def test_what_is_not_offered_is_refused_with_what_to_do(technician, technician_client):
    row = laptop(technician, Status.IN_USE)

    page = technician_client.post(f"/assets/{row.pk}/change/", typed(row, status="on-order"))
    assert "is for what has never been here. Choose another status" in page.text
    assert "on-order" in offered(page)


def test_many_rows_are_offered_what_one_of_them_may_become(technician, technician_client):
    rows = [laptop(technician, Status.IN_USE), laptop(technician, Status.DISPOSAL_PROPOSED)]
    address = "/assets/alike/?field=status&" + "&".join(f"row={row.pk}" for row in rows)

    page = technician_client.get(address)
    expected = MOVES[Status.IN_USE] | MOVES[Status.DISPOSAL_PROPOSED]
    assert offered(page, "value") == expected
    assert Status.DISPOSED not in expected


def test_what_still_stands_is_not_offered_to_be_archived(technician, technician_client):
    standing, lost = laptop(technician, Status.IN_USE), laptop(technician, Status.LOST)

    assert (
        f"/assets/{standing.pk}/archive/"
        not in technician_client.get(f"/assets/{standing.pk}/").text
    )
    assert f"/assets/{lost.pk}/archive/" in technician_client.get(f"/assets/{lost.pk}/").text


def test_every_way_that_is_offered_is_a_status_of_the_register(dpo):
    for register in REGISTERS.values():
        known = register.choices[register.status].keys()
        for old in ("", *known) if register.goes_on else ():
            assert set(register.goes_on(dpo, old)) <= set(known)
