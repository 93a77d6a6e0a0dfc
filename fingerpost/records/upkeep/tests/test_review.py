"""Reviewing a register: what is kept of it, who took part, and what refuses it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.upkeep.actions import deeds_of
from fingerpost.records.upkeep.models import Review
from fingerpost.records.upkeep.rules import Basis

from .build import named, reviewed

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


def test_a_review_keeps_what_was_found_with_rows_and_gaps_of_the_day(school, digital_lead):
    asset(school, serial="", tag="T1")

    made = reviewed(digital_lead, DAY, findings="Ten laptops sit in the wrong room")
    assert (made.rows, made.gaps, made.reviewed_by) == (1, 1, "Dita Fernside")
    assert Entry.objects.filter(deed="assets.review").exists()


def test_those_who_hold_the_roles_took_part_by_name(school, head, digital_lead):
    asset(school)
    named(head, Duty.BUSINESS, Duty.DPO)

    made = reviewed(digital_lead, DAY, [Duty.BUSINESS.value, Duty.IT_SUPPORT.value])
    assert made.together == "Holder of Business manager, Business manager"


def test_whoever_reviews_takes_part_in_their_own_role(school, head, digital_lead):
    asset(school)
    lead = add_person(head, name="Dita Fernside", account_id=digital_lead.account_id)
    appoint(head, lead, duty=Duty.SLT_DIGITAL_LEAD, since=date(2025, 9, 1))

    assert reviewed(digital_lead, DAY, []).duties == {Duty.SLT_DIGITAL_LEAD.value}


def test_an_empty_register_cannot_be_reviewed(school, digital_lead):
    with pytest.raises(DomainError, match="no assets to review"):
        reviewed(digital_lead, DAY)


def test_a_review_cannot_rest_on_a_spot_check_that_nobody_made(school, digital_lead):
    asset(school)
    with pytest.raises(ValidationError, match="No spot check"):
        deeds_of(ASSETS).review(digital_lead, basis=Basis.SPOT_CHECK, findings="Well")


def test_only_those_who_may_review_do(school, teacher):
    asset(school)
    with pytest.raises(NotAllowed):
        reviewed(teacher, DAY)


def test_the_list_says_when_it_was_last_reviewed(school, digital_lead, digital_lead_client):
    asset(school)
    assert "Never reviewed" in digital_lead_client.get("/assets/").text

    reviewed(digital_lead, DAY)
    assert "Reviewed 20 November 2026" in digital_lead_client.get("/assets/").text


def test_the_page_asks_for_findings_before_it_keeps_a_review(school, digital_lead_client):
    asset(school)
    page = digital_lead_client.post("/assets/reviews/new/", {"basis": "every"})
    assert "Say what you found, even if all was right" in page.text

    said = {"basis": "every", "findings": "All was right"}
    page = digital_lead_client.post("/assets/reviews/new/", said, follow=True)
    assert "All was right" in page.text
    assert Review.objects.count() == 1


def test_the_page_says_whose_part_cannot_be_told_and_where_they_are_named(
    school, head, digital_lead_client
):
    asset(school)
    named(head, Duty.SLT_DIGITAL_LEAD, Duty.BUSINESS)
    page = digital_lead_client.get("/assets/reviews/new/").text
    assert "Nobody is named as the DPO or IT support yet" in page
    assert "/people/roles/" in page

    named(head, Duty.DPO, Duty.IT_SUPPORT)
    assert "Nobody is named" not in digital_lead_client.get("/assets/reviews/new/").text


def test_an_empty_register_asks_for_rows_before_a_review(school, digital_lead_client):
    for address in ("/assets/reviews/", "/assets/reviews/new/"):
        page = digital_lead_client.get(address).text
        assert "first</a>" in page
        assert "Review it now" not in page
        assert "Put the review" not in page


def test_another_schools_review_is_not_shown(school, stranger, digital_lead):
    asset(school)
    reviewed(digital_lead, DAY, findings="Hidden in Fernwhistle")

    assert "Hidden in Fernwhistle" not in client_for(stranger).get("/assets/reviews/").text
