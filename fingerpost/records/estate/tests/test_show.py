import re
from datetime import timedelta

import pytest

from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.details import blocks_of
from fingerpost.foundation.registers.history import SIZE
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS

from .build import TODAY, an_asset

pytestmark = pytest.mark.django_db


def fact(asset, wanted):
    return next(
        answer
        for block in blocks_of(ASSETS, asset, TODAY)
        for term, answer in block.facts
        if term == wanted
    )


def test_the_page_shows_facts_and_gaps(technician, technician_client):
    asset = an_asset(technician, location="Room 3")

    page = technician_client.get(f"/assets/{asset.pk}/")

    assert "<dd>Room 3</dd>" in page.text
    assert re.search("Not set: .*Serial number", page.text)
    assert "AST-0001" in page.text


def test_age_counts_from_when_it_was_made_and_not_from_when_it_was_bought():
    bought = TODAY.replace(year=2024)
    made = Asset(acquired="second-hand", made_on=TODAY.replace(year=2021), purchased_on=bought)

    assert (fact(made, "Age"), fact(made, "Owned for")) == ("5 years", "2 years")


@pytest.mark.parametrize(
    ("values", "age"),
    [
        ({"acquired": "second-hand", "purchased_on": TODAY}, "not known"),
        ({}, "not known"),
        ({"purchased_on": TODAY}, "0 months"),
        ({"purchased_on": TODAY - timedelta(days=31)}, "1 month"),
        ({"purchased_on": TODAY.replace(year=2022, month=9)}, "4 years 2 months"),
        ({"purchased_on": TODAY.replace(year=2022, day=22)}, "3 years 11 months"),
    ],
)
def test_age_is_said_in_years_and_months(values, age):
    assert fact(Asset(**values), "Age") == age


def test_a_date_that_passed_is_marked_while_the_school_holds_the_thing():
    passed = TODAY - timedelta(days=1)

    assert fact(Asset(review_on=passed), "Review date") == "20 November 2026, passed"
    assert fact(Asset(review_on=passed, status="lost"), "Review date") == "20 November 2026"
    assert fact(Asset(review_on=TODAY), "Review date") == "21 November 2026"


def test_history_says_who_did_what_and_how_it_was_before(
    technician, digital_lead, technician_client
):
    asset = an_asset(technician, location="Room 3")
    actions.change(digital_lead, asset, revision=1, location="", review_on=today(), status="spare")

    page = technician_client.get(f"/assets/{asset.pk}/")

    assert "Added to the register" in page.text
    assert "by Dita Fernside" in page.text
    assert "Location: not set <span" in page.text
    assert "(was Room 3)" in page.text
    assert "Status: Spare" in page.text
    assert "Revision" not in page.text


def test_an_erased_change_says_that_it_was_erased(technician, technician_client):
    asset = an_asset(technician, location="Room 3")
    Change.objects.update(fields={}, erased_by=12)

    page = technician_client.get(f"/assets/{asset.pk}/")

    assert "erased under the retention rules" in page.text


def test_a_long_history_goes_on_under_older(technician, technician_client):
    asset = an_asset(technician)
    for n in range(SIZE):
        actions.change(technician, asset, revision=n + 1, location=f"Room {n}")

    first = technician_client.get(f"/assets/{asset.pk}/")
    oldest = Change.objects.order_by("pk")[1].pk
    older = technician_client.get(f"/assets/{asset.pk}/?before={oldest}")

    assert f"?before={oldest}" in first.text
    assert "Added to the register" not in first.text
    assert "Added to the register" in older.text


def test_a_governor_does_not_see_assets(technician, governor_client):
    assert governor_client.get(f"/assets/{an_asset(technician).pk}/").status_code == 403


def test_another_school_does_not_find_the_asset(technician, stranger_client):
    assert stranger_client.get(f"/assets/{an_asset(technician).pk}/").status_code == 404
    assert stranger_client.get("/assets/99999/").status_code == 404


def test_a_reader_sees_no_button_to_change(technician, dpo_client, technician_client):
    url = f"/assets/{an_asset(technician).pk}/"

    assert "/change/" not in dpo_client.get(url).text
    assert "/change/" in technician_client.get(url).text
