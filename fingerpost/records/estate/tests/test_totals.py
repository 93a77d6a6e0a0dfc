"""Governors see how many there are, what of, and how old, and never which."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.records.estate.totals.counting import headings, totals

from .build import asset, assets

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 21)


def ages(school, **fields):
    """Into which band of age one laptop falls."""
    asset(school, **fields)
    [line] = totals(DAY).types
    return dict(zip(headings(), line.ages, strict=True))


@pytest.mark.parametrize(
    ("bought", "band"),
    [
        ("2026-11-21", "Under 3 years"),
        ("2023-11-22", "Under 3 years"),
        ("2023-11-21", "3 to 5 years"),
        ("2021-11-21", "5 to 7 years"),
        ("2019-11-22", "5 to 7 years"),
        ("2019-11-21", "7 years or more"),
        (None, "Age not known"),
    ],
)
def test_each_thing_falls_in_one_band_of_age(school, bought, band):
    found = ages(school, purchased_on=bought)

    assert found == {**dict.fromkeys(headings(), 0), band: 1}


def test_the_age_of_a_second_hand_thing_counts_from_its_making(school):
    used = {"acquired": "second-hand", "purchased_on": "2026-01-01"}
    assert ages(school, **used)["Age not known"] == 1

    assert ages(school, **used, made_on="2018-01-01")["7 years or more"] == 1


def test_what_has_gone_is_counted_by_status_alone(school):
    assets(school, 2, kind="tablet")
    asset(school, status="lost")

    found = totals(DAY)
    assert [(line.label, line.total) for line in found.types] == [("Tablet", 2)]
    assert found.statuses == [("In use", 2), ("Lost", 1)]
    assert (found.whole.total, found.gone) == (2, 1)


def test_a_governor_reads_numbers_and_no_row(school, governor_client):
    asset(school, name="Visualiser of Ms Brackley", serial="SN-77", location="Owl room")

    page = governor_client.get("/assets/totals/").text
    assert "1 thing is in school" in page
    for told in ("Brackley", "SN-77", "Owl room", "AST-"):
        assert told not in page
    assert governor_client.get("/assets/").status_code == 403
    assert Role.GOVERNOR not in MATRIX["assets.view"]


def test_a_governor_finds_the_numbers_where_others_have_the_register(school, governor_client):
    assert "/assets/totals/" in governor_client.get("/registers/").text


def test_an_empty_register_says_so(school, governor, digital_lead_client):
    assert "Nothing is in the register yet." in client_for(governor).get("/assets/totals/").text
    assert digital_lead_client.get("/assets/totals/").status_code == 200
