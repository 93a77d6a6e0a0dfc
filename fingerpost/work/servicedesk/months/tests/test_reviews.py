"""What leaders and IT support find together, and what it proves."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.actor import system
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.evidence import apply

from ..actions import review
from ..falling_due import together
from ..models import Minutes, Month
from ..reading import again_and_again, told_of
from .build import asked, frozen

pytestmark = pytest.mark.django_db
SAID = {
    "held_on": date(2026, 11, 10),
    "took_part": "The head and IT support",
    "found": "Exam weeks are short of hands",
    "follows": "A second person in May",
}


def test_the_minutes_keep_the_figures_of_their_day(school, technician, head, promised):
    for _ in range(2):
        asked(technician, "2026-10-20 09:00", "2026-10-20 10:00", "2026-10-21 09:00")
    frozen(system(school))
    with pretend(at("2026-11-10 15:00")):
        address = "/desk/numbers/reviews/capacity/"
        client_for(head).post(address, {**SAID, "held_on": "10 November 2026"})
        assert "A second person in May" in client_for(head).get("/desk/numbers/reviews/").text

    kept = Minutes.objects.get()
    assert "2 requests came in, 2 were solved" in kept.figures
    assert "IT support was there for 153 hours" in kept.figures  # 17 days of nine hours
    assert "2 of 2 answers and 2 of 2 solutions came in time" in kept.figures


def test_it_support_does_not_judge_itself(technician):
    with pytest.raises(NotAllowed):
        review(technician, kind="capacity", **SAID)


@pytest.mark.parametrize(
    ("kind", "key", "on", "verdict"),
    [
        ("", "months.reviewed", "2026-11-10", "not_evidenced"),
        ("service", "months.reviewed", "2027-03-14", "met"),
        ("service", "months.reviewed", "2027-03-15", "partly"),
        ("service", "months.reviewed", "2027-11-12", "not_met"),
        ("service", "months.capacity", "2026-11-10", "not_evidenced"),
        ("capacity", "months.capacity", "2027-11-11", "met"),
        ("capacity", "months.capacity", "2027-11-12", "partly"),
        ("capacity", "months.capacity", "2028-11-11", "not_met"),
    ],
)
def test_a_look_at_the_service_is_proof_for_a_term_and_at_capacity_for_a_year(
    head, kind, key, on, verdict
):
    if kind:
        with pretend(at("2026-11-10 15:00")):
            review(head, kind=kind, **SAID)

    assert apply(key, date.fromisoformat(on)).verdict == verdict


def test_what_was_reported_five_times_in_three_months_fails_again_and_again():
    months = [Month(figures={"rooms": {"B12": n, "Hall": 1}, "models": {}}) for n in (2, 3, 0, 9)]

    assert again_and_again(months) == [("Room", "B12", 5)]


def test_before_a_month_is_over_nothing_is_told(school):
    assert told_of(school) == []


def test_a_look_falls_due_a_term_after_the_last_and_not_before_a_month_is_over(
    school, technician, head
):
    day, until = date(2027, 3, 15), date(2027, 4, 1)
    assert list(together(day, until)) == []
    asked(technician, "2026-10-20 09:00")
    frozen(system(school))
    with pretend(at("2026-11-10 15:00")):
        review(head, kind="service", **SAID)

    assert [(each.on, each.title) for each in together(day, until)] == [
        (date(2027, 3, 14), "Write down: how well what was agreed works")
    ]
