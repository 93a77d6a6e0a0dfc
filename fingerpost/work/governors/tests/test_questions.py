"""A governor asks, is answered, and reads both on the next page."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.work.governors import actions
from fingerpost.work.governors.models import Question

from .build import asked, issued, on, written

pytestmark = pytest.mark.django_db
AUTUMN, SPRING = date(2026, 11, 20), date(2027, 2, 26)


def test_a_question_is_kept_with_what_it_is_about(digital_lead, governor):
    question = asked(governor, issued(digital_lead))

    assert (question.heading, question.asked_on) == ("What governors look at first", today())
    assert not question.is_confidential
    assert Entry.objects.latest("seq").deed == "governors.ask"


def test_a_question_about_the_confidential_part_stays_there(digital_lead, governor):
    written(digital_lead, risks="One server for everything")
    asked(governor, issued(digital_lead, AUTUMN), "Who backs it up?", "risks")

    page = issued(digital_lead, SPRING).page
    assert "Who backs it up?" in str(page.confidential)
    assert "Who backs it up?" not in str(page.public)


def test_a_question_and_its_answer_stand_on_the_next_page_and_no_further(digital_lead, governor):
    question = asked(governor, issued(digital_lead, AUTUMN))
    actions.answer(digital_lead, question, answer="Tess, in May.", link="/standards/")
    second, third = issued(digital_lead, SPRING), issued(digital_lead, SPRING)

    [row] = second.page.section("answers").rows
    assert row[0].startswith("Who tests the plan? (What governors look at first, asked on ")
    assert row[1].startswith("Tess, in May. (Answered on ")
    assert row[2] == "/standards/"
    assert third.page.section("answers") is None


def test_a_question_without_an_answer_stays_and_says_so(digital_lead, governor):
    asked(governor, issued(digital_lead, AUTUMN))

    for day in (SPRING, date(2027, 6, 4)):
        found = issued(digital_lead, day).page.section("answers")
        assert found.said == ("1 question is not answered yet.",)
        assert found.rows[0][1] == "Not answered yet"


def test_an_answer_may_be_mended_until_governors_have_read_it(digital_lead, governor):
    question = asked(governor, issued(digital_lead, AUTUMN))
    actions.answer(digital_lead, question, answer="Tess.")
    actions.answer(digital_lead, question, answer="Tess, in May.")
    issued(digital_lead, SPRING)

    with pytest.raises(DomainError, match="Governors have read this answer"):
        actions.answer(digital_lead, question, answer="Nobody.")
    assert Question.objects.get().answer == "Tess, in May."


@pytest.mark.parametrize("link", ["https://example.com/", "//example.com/", "standards"])
def test_an_answer_leads_to_a_page_of_fingerpost_only(digital_lead, governor, link):
    question = asked(governor, issued(digital_lead))

    with pytest.raises(ValidationError, match="begins with a slash"):
        actions.answer(digital_lead, question, answer="There.", link=link)
    assert actions.answer(digital_lead, question, answer="There.", link="/standards/").link


def test_nobody_asks_about_a_page_that_was_superseded(digital_lead, governor):
    first = issued(digital_lead, AUTUMN)
    second = issued(digital_lead, SPRING)

    with pytest.raises(DomainError, match="A newer page is there"):
        asked(governor, first)
    assert asked(governor, second).issue == second


def test_the_digital_lead_does_not_ask_and_the_governor_does_not_answer(digital_lead, governor):
    page = issued(digital_lead)

    with pytest.raises(NotAllowed):
        asked(digital_lead, page)
    with pytest.raises(NotAllowed):
        actions.answer(governor, asked(governor, page), answer="I do.")


def test_the_page_suggests_a_question_and_the_form_takes_it_over(digital_lead, governor_client):
    page = issued(digital_lead)
    address = f"/governors/{page.pk}/ask/?about=lamps&n=0"
    suggested = page.page.section("lamps").ask[0]

    assert address.replace("&", "&amp;") in governor_client.get("/governors/").text
    assert suggested in governor_client.get(address).text
    governor_client.post(address, {"section": "lamps", "words": suggested})
    assert Question.objects.get().words == suggested


def test_the_page_of_questions_says_what_waits(digital_lead, governor, digital_lead_client):
    question = asked(governor, issued(digital_lead))
    assert "1 question waits for an answer" in digital_lead_client.get("/governors/questions/").text

    said = {"answer": "Tess, in May."}
    digital_lead_client.post(f"/governors/questions/{question.pk}/answer/", said)
    assert (
        "No question waits for an answer" in digital_lead_client.get("/governors/questions/").text
    )


def test_a_meeting_says_that_a_page_was_discussed(digital_lead, governor, governor_client):
    page = issued(digital_lead, AUTUMN)
    with on(SPRING):
        meeting = actions.note_meeting(governor, page, met_on=date(2026, 12, 3), minute="Item 7")

    assert meeting.noted_by == governor.name
    assert "Discussed on 3 December 2026: Item 7." in governor_client.get("/governors/").text


@pytest.mark.parametrize("day", [date(2026, 11, 19), date(2027, 2, 27)])
def test_a_meeting_lies_between_the_page_and_today(digital_lead, governor, day):
    page = issued(digital_lead, AUTUMN)

    with on(SPRING), pytest.raises(ValidationError, match="on or after the page was issued"):
        actions.note_meeting(governor, page, met_on=day, minute="Item 7")
    with on(SPRING):
        assert actions.note_meeting(governor, page, met_on=SPRING, minute="Item 7")
