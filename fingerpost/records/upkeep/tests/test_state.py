"""The state of technology: one page of all registers, on paper too, and what falls due."""

import re
from datetime import date, timedelta
from html import unescape

import pytest

from conftest import client_for
from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Duty
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.upkeep.actions import set_budget
from fingerpost.records.upkeep.declaration import OWNED

from .build import kept, named

pytestmark = pytest.mark.django_db


def test_the_page_names_each_owner_and_what_is_missing(school, head, governor_client):
    named(head, Duty.SLT_DIGITAL_LEAD)
    asset(school, serial="")
    kept(school, "assets", today())

    page = governor_client.get("/state-of-technology/").text
    assert "1 of 2 registers was reviewed in time" in page
    assert "Holder of SLT digital lead" in page
    assert "1 of 1" in page


def test_a_register_whose_time_is_over_is_not_in_time(school, digital_lead_client):
    asset(school)
    kept(school, "assets", today() - timedelta(days=200))

    page = digital_lead_client.get("/state-of-technology/").text
    assert "0 of 1 register were reviewed in time" in page
    assert "Was due by" in page


def test_a_register_is_taken_out_in_the_layout_of_the_dfe(school, digital_lead_client):
    asset(school, tag="T-0417")
    page = digital_lead_client.get("/assets/reviews/").text
    address = unescape(re.search(r'action="(/assets/export/[^"]+)"', page)[1])

    made = b"".join(digital_lead_client.post(address, {"format": "csv"}).streaming_content)
    first = made.decode("utf-8-sig").splitlines()[0]
    assert first.startswith("Reference,Description,Kind,Make,Model,Asset tag,Serial number")
    assert "T-0417" in made.decode()


@pytest.mark.parametrize("each", OWNED.values(), ids=lambda each: each.plural)
def test_a_layout_names_fields_of_its_register(each):
    assert set(each.layout) <= set(each.register.asked)


def test_a_teacher_does_not_see_the_state(teacher):
    assert client_for(teacher).get("/state-of-technology/").status_code == 403


def test_the_state_is_printed(school, digital_lead_client):
    asset(school)

    answer = digital_lead_client.post("/state-of-technology/print/")
    assert answer["Content-Type"] == "application/pdf"


def test_the_owner_is_told_when_a_review_is_due(school):
    kept(school, "assets", date(2026, 10, 1))

    due = list(DUTIES["assets-reviews"].read(date(2026, 11, 20), date(2027, 3, 1)))
    assert [each.on for each in due] == [date(2027, 1, 31)]
    assert DUTIES["assets-reviews"].falls_to == Duty.SLT_DIGITAL_LEAD


def test_a_budget_asks_for_a_review_even_of_what_was_never_reviewed(school, head):
    assert not list(DUTIES["assets-reviews"].read(date(2026, 11, 20), date(2027, 3, 1)))
    set_budget(head, year=2027, approved_on=date(2027, 2, 1))

    due = list(DUTIES["assets-reviews"].read(date(2026, 11, 20), date(2027, 3, 1)))
    assert [each.title for each in due] == [
        "Review the register of assets before the budget of 1 February 2027"
    ]


def test_the_day_of_the_budget_is_noted_and_moved(school, head):
    client = client_for(head)
    said = {"year": "2027", "approved_on": "8 July 2027"}
    client.post("/state-of-technology/budget/", said)
    client.post("/state-of-technology/budget/", said | {"approved_on": "9 July 2027"})

    assert "9 July 2027" in client.get("/state-of-technology/").text


def test_a_budget_far_from_its_year_is_refused(head):
    said = {"year": "2029", "approved_on": "8 July 2027"}
    page = client_for(head).post("/state-of-technology/budget/", said)

    assert "Enter a day close to that financial year" in page.text
