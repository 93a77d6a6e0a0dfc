"""How long the requests of a month took, and lessons of months that did not count them."""

import pytest

from conftest import client_for
from fingerpost.foundation.actor import system
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk import actions_moving
from fingerpost.work.servicedesk.actions_setting import set_effort
from fingerpost.work.servicedesk.tests.build import a_ticket

from ..models import Month
from ..reading import told_of
from .build import asked, frozen


@pytest.fixture
def october(school, technician, digital_lead, promised):
    """Five requests of ten minutes each, and one whose minutes nobody noted."""
    set_effort(digital_lead, is_noted=True)
    for minutes in (10, 10, 10, 10, 10, None):
        ticket = asked(technician, "2026-10-20 09:00")
        with pretend(at("2026-10-20 11:00")):
            actions_moving.resolve(technician, [ticket], resolution="Plugged in", minutes=minutes)
    return frozen(system(school))


@pytest.mark.django_db
def test_a_month_and_the_year_tell_minutes_until_it_is_switched_off(
    school, technician, digital_lead, october
):
    told = "5 of 6 requests that were solved: 50 in all, and 10 minutes for the one in the middle"
    page = f"/desk/numbers/{october.pk}/"
    with pretend(at("2026-11-10 09:00")):
        assert told in client_for(digital_lead).get(page).text
        assert told in " ".join(told_of(school))

        set_effort(digital_lead, is_noted=False)
        assert "How long requests took" not in client_for(digital_lead).get(page).text
        assert "Minutes were noted" not in " ".join(told_of(school))


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"lost": {"down": 120, "waits": 0, "lesson": 60}}, "About 2 lessons"),
        ({"lost": None}, "the dates of the term were not known"),
        ({}, "frozen before lessons were counted"),
    ],
)
def test_a_month_says_why_it_counted_no_lessons(figures, said):
    assert said in Month(figures=figures).lost_said


@pytest.mark.django_db
def test_a_month_without_dates_of_the_term_says_so(school, technician):
    with pretend(at("2026-10-20 09:00")):
        a_ticket(technician, a_class_waits=True)

    month = frozen(system(school))
    assert "the dates of the term were not known" in month.lost_said
