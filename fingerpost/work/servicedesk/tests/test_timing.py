"""When tickets are due, from the day on which expectations hold."""

from datetime import date

import pytest

from fingerpost.foundation.calendar.actions import mark_days
from fingerpost.foundation.calendar.models import Marking
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk import actions, actions_moving
from fingerpost.work.servicedesk.models.tickets import NEVER
from fingerpost.work.servicedesk.timing import times_of

from .build import a_ticket, again

pytestmark = pytest.mark.django_db
THURSDAY = "2026-10-22 15:30"


def when(moment):
    return pretend(at(moment))


def opened(technician, moment=THURSDAY, **told):
    with when(moment):
        return a_ticket(technician, **{"impact": "one", "urgency": "stopped", **told})


def test_without_expectations_a_ticket_is_due_at_no_time_and_says_so(technician):
    ticket = opened(technician)

    assert ticket.due_at == NEVER
    assert "has not agreed what to expect" in times_of(ticket).why


def test_a_ticket_is_due_by_what_was_agreed_when_it_came_in(technician, promised):
    assert again(opened(technician)).due_at == at("2026-10-23 10:30")  # the answer comes first
    assert again(opened(technician, "2026-10-06 15:00")).due_at == NEVER


def test_an_answer_moves_what_is_due_on_to_the_solution(technician, promised):
    ticket = opened(technician)
    with when("2026-10-22 16:00"):
        actions.reply(technician, ticket, text="I am on my way")

    assert again(ticket).due_at == at("2026-11-02 13:30")


def test_waiting_moves_it_and_another_priority_counts_from_the_opening(technician, promised):
    ticket = opened(technician)
    with when("2026-10-22 16:00"):
        actions.reply(technician, ticket, text="Which lead is it?")
    with when("2026-10-23 10:00"):
        actions_moving.wait(technician, again(ticket), status="waiting-user")
        assert again(ticket).due_at == NEVER
    with when("2026-11-02 09:15"):
        actions_moving.resume(technician, again(ticket))
        assert again(ticket).due_at == at("2026-11-03 12:45")
        actions.prioritise(technician, again(ticket), priority=1, reason="The whole corridor")
    assert times_of(again(ticket)).resolution_due == at("2026-11-02 09:45")


def test_a_day_of_snow_moves_what_is_open_and_judges_nothing_anew(head, technician, promised):
    told = {"impact": "several", "urgency": "stopped"}
    solved, waits = (opened(technician, "2027-01-14 15:00", **told) for _ in range(2))
    for each in (solved, waits):
        with when("2027-01-14 15:10"):
            actions.reply(technician, each, text="I shall look")
    with when("2027-01-15 15:30"):
        actions_moving.resolve(technician, [again(solved)], resolution="Plugged in")
    assert times_of(again(solved)).resolved_late(at("2027-01-15 16:00"))

    with when("2027-01-16 08:00"):
        mark_days(head, kind=Marking.CLOSURE, first_on=date(2027, 1, 15), label="snow")
        assert again(waits).due_at == at("2027-01-18 15:00")
        assert times_of(again(solved)).resolution_due == at("2027-01-15 15:00")


def test_the_page_says_why_it_is_due_then(technician, technician_client, promised):
    ticket = opened(technician, "2026-10-20 09:00")

    with when("2026-10-20 09:30"):
        page = technician_client.get(f"/desk/{ticket.pk}/").text
    assert "Answer due 13:00 on Tuesday 20 October: 4 support hours from 09:00." in page
