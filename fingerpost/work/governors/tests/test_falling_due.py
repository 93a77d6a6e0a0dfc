"""What waits: a page each term once a school has begun, and each question of a governor."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.calendar.models import Term
from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate.tests.build import asset
from fingerpost.standards.findings import refresh
from fingerpost.work.governors import actions

from .build import asked, issued, on

pytestmark = pytest.mark.django_db
AUTUMN, YEAR_END = date(2026, 11, 20), date(2027, 8, 31)


def due(word, day, until=YEAR_END):
    return list(DUTIES[word].read(day, until))


@pytest.fixture
def begun(school, head):
    """A school of which the records show something."""
    with on(AUTUMN):
        asset(school)
        add_person(head, name="Tess Wickham")
        refresh(AUTUMN)


def test_a_school_that_has_begun_owes_a_page_three_weeks_before_the_term_ends(school, begun):
    with on(AUTUMN):
        [found] = due("governors-page", AUTUMN)

    assert found.title == "Governors’ page for the autumn term 2026/27"
    assert (found.on, found.url) == (date(2026, 11, 27), "/governors/draft/")


def test_a_school_that_has_not_begun_owes_none(school):
    with on(AUTUMN):
        assert due("governors-page", AUTUMN) == []


def test_issuing_closes_the_duty_until_the_next_term(school, begun, digital_lead):
    issued(digital_lead, AUTUMN)

    with on(AUTUMN):
        assert due("governors-page", AUTUMN) == []
        [found] = due("governors-page", date(2027, 1, 11))
    assert found.title == "Governors’ page for the spring term 2026/27"


def test_the_days_of_the_schools_own_term_count(school, begun):
    days = {"starts_on": date(2026, 9, 3), "ends_on": date(2026, 12, 10)}
    with on(AUTUMN), deeds.begin("test"):
        known = {"year": 2026, "name": "autumn", "known_from": date(2026, 9, 1)}
        Term.objects.create(organisation=school, **known, **days)
    with on(AUTUMN):
        [found] = due("governors-page", AUTUMN)

    assert found.on == date(2026, 11, 19)


def test_nobody_owes_a_page_for_a_time_before_the_school_was_here(school, begun):
    Organisation.objects.filter(pk=school.pk).update(created_on=date(2026, 12, 1))

    with on(AUTUMN):
        assert [each.on for each in due("governors-page", AUTUMN)] == [date(2026, 12, 1)]


def test_a_question_waits_until_it_is_answered(digital_lead, governor):
    question = asked(governor, issued(digital_lead), "Who tests the plan?")

    [found] = due("governors-questions", AUTUMN)
    assert found.title == "Answer a governor: Who tests the plan?"
    assert found.url == f"/governors/questions/{question.pk}/answer/"
    actions.answer(digital_lead, question, answer="Tess.")
    assert due("governors-questions", AUTUMN) == []


def test_a_page_waits_for_governors_until_a_meeting_discussed_it(
    digital_lead, governor, governor_client
):
    page = issued(digital_lead)
    title = f"Read the governors’ page of {written_date(page.issued_on)}, and note the meeting"
    assert title in governor_client.get("/waiting/").text

    actions.note_meeting(governor, page, met_on=page.issued_on, minute="Item 7")
    assert title not in governor_client.get("/waiting/").text


def test_the_lead_finds_the_question_under_what_waits(digital_lead, governor, digital_lead_client):
    asked(governor, issued(digital_lead), "Who tests the plan?")

    assert "Who tests the plan?" in digital_lead_client.get("/waiting/").text
