"""Whoever may change only what assets cost imports only that, into assets that are there."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.records.estate.models import Asset

from .build import brought_in, dry_run, imported, outcomes, sheet, upload, why

pytestmark = pytest.mark.django_db
COSTS = "Asset tag,Serial number,Purchase cost"


@pytest.fixture
def business(school):
    return somebody("Bo Rushmere", Role.BUSINESS, school)


@pytest.fixture
def run(technician):
    """Two assets of the technician's list."""
    return brought_in(
        technician, sheet("FW-1,iPad,Tablet,S1,Hall,,5", "FW-2,iPad,Tablet,S2,Hall,,5")
    )


def costs(*rows):
    return sheet(*rows, headings=COSTS)


def test_costs_come_into_assets_that_the_keys_name(business, run):
    page = imported(client_for(business), costs("FW-1,S1,250.00", "fw-2,s2,5"))

    assert "1 asset changed" in page.text
    assert [str(each.cost) for each in Asset.objects.order_by("tag")] == ["250.00", "5.00"]
    assert Asset.objects.get(tag="FW-2").serial == "S2"


def test_columns_beside_the_keys_and_the_costs_are_left_out_by_name(business, run):
    client = client_for(business)
    page = client.get(upload(client, sheet("FW-1,X,Tablet,S1,Hall,,7")).url)

    assert "“Location” is the location, which your role may not change." in page.text
    assert '<option value="tag" selected' in page.text
    assert '<option value="location"' not in page.text


def test_a_new_asset_and_another_serial_number_are_refused_row_by_row(business, run):
    found = dry_run(business, costs("FW-9,S9,1", "FW-1,S7,1", "FW-2,S2,1"))

    assert outcomes(found) == {2: "refused", 3: "refused", 4: "changed"}
    assert "your role may not add assets" in why(found, 2)
    assert "AST-0001 has another one in the register" in why(found, 3)


def test_the_technician_may_do_both_with_the_same_file(technician, run):
    found = dry_run(technician, costs("FW-9,S9,1", "FW-1,S7,1"))

    assert outcomes(found) == {2: "refused", 3: "changed"}  # the first says no description
    assert "says what it is" in why(found, 2)


def test_new_assets_that_somebody_else_checked_are_not_brought_in(technician, business):
    found = dry_run(technician, sheet("FW-1,iPad,Tablet,S1,,,"))

    with pytest.raises(NotAllowed, match="may not change"):
        actions.commit(business, found)
    found.mapping = {"0": "tag"}
    with pytest.raises(NotAllowed, match="may not add or remove assets"):
        actions.commit(business, found)
    assert not Asset.objects.exists()


def test_they_undo_what_they_brought_in_and_nothing_else(business, run):
    theirs = actions.commit(business, dry_run(business, costs("FW-1,S1,250.00")))

    assert undoing.undo(business, theirs).count("restored") == 1
    assert str(Asset.objects.get(tag="FW-1").cost) == "5.00"
    with pytest.raises(NotAllowed, match="may not add or remove assets"):
        undoing.undo(business, run)
