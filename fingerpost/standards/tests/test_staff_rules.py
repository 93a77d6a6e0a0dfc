"""What staff lists show of joiners and leavers, and what they leave open."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.staff_lists.models import StaffList
from fingerpost.standards.evidence import apply

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("days_ago", "is_complete", "waiting", "verdict"),
    [
        (0, True, 0, "partly"),
        (122, True, 0, "partly"),
        (123, True, 0, "not_met"),
        (10, True, 2, "not_met"),
        (10, False, 0, "not_evidenced"),
    ],
)
def test_a_whole_list_that_is_answered_counts_for_a_term(
    school, days_ago, is_complete, waiting, verdict
):
    with deeds.begin("test"):
        StaffList(
            organisation=school,
            file_name="staff.csv",
            taken_on=TODAY - timedelta(days=days_ago),
            is_complete=is_complete,
            people=40,
            counts={"leaver": 3},
            waiting=waiting,
            by="Hugh Larkmoor",
        ).save()

    assert apply("staff.compared", TODAY).verdict == verdict


def test_without_a_list_nothing_shows_it(school):
    assert apply("staff.compared", TODAY).verdict == "not_evidenced"
    assert apply("staff.left_in_time", TODAY).verdict == "not_evidenced"


@pytest.mark.parametrize(
    ("noted", "verdict", "met", "of"),
    [
        (date(2026, 10, 1), "partly", 1, 1),
        (date(2026, 11, 1), "partly", 1, 1),
        (date(2026, 11, 2), "not_met", 0, 1),
        (None, "not_evidenced", 0, 0),
    ],
)
def test_a_leaving_is_noted_by_the_day_after(school, noted, verdict, met, of):
    leave(school, 1, noted)

    found = apply("staff.left_in_time", TODAY)
    assert (found.verdict, found.met, found.of) == (verdict, met, of)


def test_the_sentence_says_how_many_left_and_were_noted_late(school):
    for number, noted in enumerate((date(2026, 10, 1), date(2026, 11, 9)), start=1):
        leave(school, number, noted)

    found = apply("staff.left_in_time", TODAY)
    assert found.because.startswith("2 people left in the last twelve months; 1 was noted late.")


def test_of_one_leaver_the_sentence_is_about_one(school):
    leave(school, 1, date(2026, 10, 1))

    assert "One person left" in apply("staff.left_in_time", TODAY).because


def leave(school, number, noted):
    left = {"left_on": date(2026, 10, 31), "leaving_noted_on": noted}
    with deeds.begin("test"):
        Person(organisation=school, number=number, name=f"Ada {number}", **left).save()
