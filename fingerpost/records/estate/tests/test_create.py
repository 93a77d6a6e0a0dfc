from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.models import Asset

from .build import FORM, LAPTOP, an_asset

pytestmark = pytest.mark.django_db


def test_a_new_asset_is_in_the_register_and_on_the_record(technician):
    asset = an_asset(technician, serial=" 5CD 123-4 ", location="Room 3")

    assert (asset.reference, asset.serial, asset.serial_key) == ("AST-0001", "5CD 123-4", "5CD1234")
    assert Entry.objects.get().deed == "assets.create"
    fields = Change.objects.get().fields
    assert fields["location"] == [None, "Room 3"]
    assert "name_key" not in fields


def test_references_count_up_in_each_school_by_itself(technician, stranger):
    numbers = [an_asset(technician).number for _ in range(3)]
    with scope(stranger.organisation):
        elsewhere = an_asset(stranger).number

    assert (numbers, elsewhere) == ([1, 2, 3], 1)


def test_a_reference_is_not_given_twice_after_a_higher_one(technician):
    an_asset(technician)
    last = an_asset(technician)

    assert an_asset(technician).number == last.number + 1


def test_make_and_model_stand_in_for_a_missing_description(technician):
    assert an_asset(technician, name="", manufacturer="Dell", model="3420").name == "Dell 3420"


def test_a_date_of_disposal_says_that_it_is_disposed_of(technician):
    asset = an_asset(technician, disposed_on=today())

    assert (asset.status, asset.standing) == ("disposed", "gone")


def test_a_disposed_asset_needs_no_date(technician):
    assert an_asset(technician, status="disposed").disposed_on is None


def test_the_asset_tag_of_another_asset_is_refused(technician_client, technician):
    an_asset(technician, tag="FP-1")

    page = technician_client.post("/assets/new/", FORM | LAPTOP | {"tag": "fp-1"})

    assert "The asset tag fp-1 is on AST-0001 HP ProBook 450 G8 already" in page.text
    assert Asset.objects.count() == 1


def test_another_school_may_use_the_same_tag(technician, stranger):
    an_asset(technician, tag="FP-1")

    with scope(stranger.organisation):
        assert an_asset(stranger, tag="FP-1").tag == "FP-1"


def test_the_form_puts_an_asset_in_the_register(technician_client):
    sent = FORM | LAPTOP | {"purchased_on": "2 March 2025", "cost": "£1,250"}
    page = technician_client.post("/assets/new/", sent, follow=True)

    assert "AST-0001 HP ProBook 450 G8 is in the register" in page.text
    assert "£1,250" in page.text


def test_the_form_asks_for_a_description_and_a_kind_and_keeps_the_rest(technician_client):
    page = technician_client.post("/assets/new/", FORM | {"location": "Room 3"})

    assert "Enter a description, such as HP ProBook 450 G8" in page.text
    assert "Choose kind" in page.text
    assert 'value="Room 3"' in page.text
    assert not Asset.objects.exists()


def test_the_form_refuses_a_purchase_in_the_future(technician_client):
    tomorrow = f"{today() + timedelta(days=1):%d/%m/%Y}"
    page = technician_client.post("/assets/new/", FORM | LAPTOP | {"purchased_on": tomorrow})

    assert "The purchase date is in the future" in page.text
    assert not Asset.objects.exists()


def test_a_governor_may_not_add_assets(governor, governor_client):
    assert governor_client.get("/assets/new/").status_code == 403
    with pytest.raises(NotAllowed):
        an_asset(governor)


def test_the_data_protection_officer_sees_and_does_not_add(dpo):
    client = client_for(dpo)
    assert client.get("/assets/").status_code == 200
    assert client.get("/assets/new/").status_code == 403
