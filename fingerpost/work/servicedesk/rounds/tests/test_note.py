"""Noting what was found; taking a check up; the request that opens when it is due."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import NotAllowed
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.rounds import actions
from fingerpost.work.servicedesk.rounds.models import Plan, Result
from fingerpost.work.servicedesk.rounds.reading import standings
from fingerpost.work.servicedesk.rounds.tasks import open_due

from .build import noted, on

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def test_a_look_is_kept_with_its_day_and_comes_round(technician):
    result = noted(technician, TODAY)

    assert (str(result), result.said) == (
        "Screens that lock themselves, 20 November 2026",
        "5 of 5 devices",
    )
    assert standings(TODAY)["auto-lock"].due_on == date(2027, 11, 20)


def test_whatever_is_not_right_is_said_and_can_be_asked_for(technician):
    with pytest.raises(ValidationError):
        noted(technician, TODAY, met=3, words=" ")
    noted(technician, TODAY, met=3, words="Two in room 4 do not lock", mend=True)

    ticket = Ticket.objects.get()
    assert ticket.summary == "Screens that lock themselves: 2 of 5 devices to put right"
    assert ticket.description == "Two in room 4 do not lock"


def test_no_more_are_right_than_were_looked_at(technician):
    with pytest.raises(ValidationError, match="Enter 5 or fewer"):
        noted(technician, TODAY, met=6)


def test_a_teacher_notes_nothing(teacher):
    with pytest.raises(NotAllowed):
        noted(teacher, TODAY)


def test_a_check_that_is_due_opens_one_request_and_the_look_resolves_it(school, technician):
    actions.plan(technician, word="auto-lock", first_on=TODAY, how="request")
    with on(date(2026, 11, 19)):
        assert open_due(school) == 0
    with on(TODAY):
        assert (open_due(school), open_due(school)) == (1, 0)

    noted(technician, TODAY)

    ticket = Ticket.objects.get()
    assert ticket.resolution == "Looked at: 5 of 5 devices as they should be"
    assert Plan.objects.get().request is None
    assert standings(TODAY)["auto-lock"].due_on == date(2027, 11, 20)


def test_a_check_that_is_only_ticked_opens_none(school, technician):
    actions.plan(technician, word="auto-lock", first_on=TODAY, how="tick")
    with on(TODAY):
        assert open_due(school) == 0


def test_two_taps_note_the_whole_sample(technician_client, school):
    page = technician_client.get("/desk/checks/auto-lock/")
    technician_client.post("/desk/checks/auto-lock/all-right/")

    assert "All right: 5 devices" in page.text
    assert Result.objects.get().said == "5 of 5 devices"
