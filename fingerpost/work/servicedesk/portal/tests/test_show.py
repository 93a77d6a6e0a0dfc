"""Whoever asked reads how it stands, answers, says that it works, or has it opened again."""

from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.duties.waits import waits_for
from fingerpost.foundation.now import now, pretend, today
from fingerpost.work.servicedesk import actions, actions_moving
from fingerpost.work.servicedesk.choices import Status
from fingerpost.work.servicedesk.tests.build import a_ticket, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def ticket(digital_lead, teacher, ted):
    return a_ticket(digital_lead, by=teacher)


@pytest.fixture
def resolved(technician, ticket):
    actions_moving.resolve(technician, [ticket], resolution="New lamp put in")
    return again(ticket)


def page(actor, ticket):
    return client_for(actor).get(f"/help/requests/{ticket.pk}/")


def test_replies_are_read_and_notes_of_it_are_not(teacher, technician, ticket):
    actions.reply(technician, ticket, text="I come after lunch")
    actions.note(technician, ticket, text="Third lamp this year")

    shown = page(teacher, ticket).text
    assert "I come after lunch" in shown
    assert "Tess Wickham is on it" in shown
    assert "Third lamp" not in shown


def test_nobody_else_reads_it_here(head, governor, stranger, ticket):
    for actor in (head, governor, stranger):
        assert page(actor, ticket).status_code == 404


def test_an_answer_lets_a_request_go_on(teacher, technician, ticket):
    actions_moving.wait(technician, ticket, status=Status.WAITING_USER, reason="Which lamp?")
    assert "waits for your answer" in page(teacher, ticket).text

    client_for(teacher).post(f"/help/requests/{ticket.pk}/answer/", {"text": "The left one"})

    assert again(ticket).status == Status.IN_PROGRESS
    assert "The left one" in page(teacher, ticket).text


def test_what_waits_for_an_answer_stands_among_what_waits(teacher, technician, ticket):
    assert waits_for(teacher, today()) == []
    actions_moving.wait(technician, ticket, status=Status.WAITING_USER)

    (due,) = waits_for(teacher, today())
    assert due.url == f"/help/requests/{ticket.pk}/"
    assert "waits for your answer" in due.title


def test_one_tap_says_that_it_works(teacher, resolved):
    assert "New lamp put in" in page(teacher, resolved).text
    client_for(teacher).post(f"/help/requests/{resolved.pk}/confirm/")

    assert again(resolved).status == Status.CLOSED
    assert waits_for(teacher, today()) == []


def test_it_is_opened_again_with_what_is_still_wrong(teacher, resolved):
    again_page = f"/help/requests/{resolved.pk}/reopen/"
    assert "Enter what is still wrong" in client_for(teacher).post(again_page, {"reason": ""}).text

    client_for(teacher).post(again_page, {"reason": "Dark again"})

    assert again(resolved).is_open
    assert "Dark again" in page(teacher, resolved).text


def test_after_ten_working_days_no_form_is_offered(teacher, resolved):
    assert "Open it again" in page(teacher, resolved).text

    with pretend(now() + timedelta(days=30)):
        assert "Open it again" not in page(teacher, resolved).text
