"""The week at the desk, as a head reads it."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk.tests.build import a_ticket

from ..concluding import Told, conclusion
from ..week import beside, monday
from .build import asked

PAGE = "/desk/numbers/week/"
FRIDAY = "2026-10-23 14:00"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Told(9, 9, classes=1, overdue=3, down=1), "One class was waiting for something overdue"),
        (Told(9, 9, overdue=3, down=2), "Two services were still down"),
        (Told(9, 9, overdue=1, minutes=30), "One request was overdue, and no class"),
        (Told(9, 9, minutes=30, missed=2), "what was down cost 30 minutes of lessons"),
        (Told(9, 9, missed=1), "1 promise was not kept in time"),
        (Told(), "A quiet week"),
        (Told(9, 9, promised=False), "No promise came to its end"),
        (Told(9, 8), "more came in than was solved"),
        (Told(9, 9), "There is nothing for you to do"),
    ],
)
def test_the_sentence_names_what_matters_most(told, said):
    assert said in conclusion(told)


def test_a_week_is_told_beside_the_one_before():
    assert beside(2, 5, "came in", "came in", "before") == "Two came in, 3 fewer than before"
    assert beside(0, 0, "one", "requests", "before") == "No requests, as many as before"


def test_an_address_means_a_week_that_has_begun():
    friday = date(2026, 10, 9)

    assert monday("2026-09-30", friday) == date(2026, 9, 28)
    for asks in ("", "rubbish", "2027-01-01"):
        assert monday(asks, friday) == date(2026, 10, 5), asks


def test_on_a_monday_the_last_week_is_told_unless_somebody_asks_for_this_one():
    first = date(2026, 10, 12)

    assert monday("", first) == date(2026, 10, 5)
    assert monday("2026-10-12", first) == first
    assert monday("", date(2026, 10, 13)) == first


@pytest.mark.django_db
def test_a_head_reads_what_is_overdue_and_why_and_turns_back(promised, technician, head, governor):
    asked(technician, "2026-10-12 09:00", "2026-10-12 10:00", "2026-10-12 11:00")
    with pretend(at("2026-10-19 09:00")):
        a_ticket(technician, "The hall is silent", impact="one", urgency="stopped")

    with pretend(at(FRIDAY)):
        page = client_for(head).get(PAGE).text
        before = client_for(head).get(f"{PAGE}?week=2026-10-12").text
        told = client_for(governor).get(PAGE).text

    for words in ("One request was overdue", "The hall is silent", "Nobody has begun with it: 1"):
        assert words in page, words
    assert "1 of 1 answers and 1 of 1 solutions" in before
    assert "Nobody has begun with it: 1" in told
    assert "The hall" not in before + told


@pytest.mark.django_db
def test_the_week_is_for_those_who_read_the_numbers(head, teacher):
    assert "A quiet week" in client_for(head).get(PAGE).text
    assert client_for(teacher).get(PAGE).status_code == 403


@pytest.mark.django_db
def test_a_monday_says_that_the_week_has_only_begun(promised, head):
    with pretend(at("2026-10-19 09:00")):
        page = client_for(head).get(PAGE).text
        so_far = client_for(head).get(f"{PAGE}?week=2026-10-19").text

    assert "This week has only begun" in page
    assert "Last week at the desk" in page
    assert "This week at the desk" in so_far
    assert "only begun" not in so_far
