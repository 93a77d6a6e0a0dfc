"""What reviews prove: every rule in every state, and until when it holds."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.calendar.models import Term
from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.actions import set_budget
from fingerpost.records.upkeep.rules import ASKED_TO_JOIN, PARTS, THREE
from fingerpost.standards.evidence import apply

from .build import kept

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
NEVER = None


@pytest.mark.parametrize(
    ("days_ago", "verdict"),
    [(NEVER, "not_evidenced"), (0, "met"), (365, "met"), (366, "not_met")],
)
@pytest.mark.parametrize("register", ["contracts", "information-assets"])
def test_a_register_is_reviewed_every_year(school, register, days_ago, verdict):
    if days_ago is not NEVER:
        kept(school, register, TODAY - timedelta(days=days_ago))

    assert apply(f"upkeep.{register.partition('-')[0]}_yearly", TODAY).verdict == verdict


def test_the_sentence_says_when_and_with_how_many_gaps(school):
    kept(school, "contracts", date(2026, 3, 3))

    found = apply("upkeep.contracts_yearly", TODAY)
    assert found.because == (
        "The register of contracts was last reviewed on 3 March 2026: 3 of 34 rows had a gap."
    )
    assert found.holds_until == date(2027, 3, 3)


@pytest.mark.parametrize(
    ("took_part", "verdict"),
    [(PARTS, "met"), ((Duty.SLT_DIGITAL_LEAD,), "met"), (ASKED_TO_JOIN, "partly")],
)
def test_the_digital_lead_has_part_in_the_review_of_information(school, took_part, verdict):
    kept(school, "information-assets", date(2026, 10, 1), took_part)

    assert apply("upkeep.information_led", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("on", "took_part", "verdict"),
    [
        (date(2026, 10, 1), PARTS, "met"),
        (date(2026, 10, 1), (Duty.IT_SUPPORT, Duty.BUSINESS), "partly"),
        (date(2026, 7, 1), PARTS, "not_met"),
        (NEVER, (), "not_evidenced"),
    ],
)
def test_contracts_are_gone_through_every_term(school, on, took_part, verdict):
    if on is not NEVER:
        kept(school, "contracts", on, took_part)

    assert apply("upkeep.contracts_termly", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("registers", "took_part", "verdict"),
    [
        (THREE, PARTS, "met"),
        (THREE, (Duty.BUSINESS,), "partly"),
        (THREE[:2], PARTS, "partly"),
        ((), (), "not_met"),
    ],
)
def test_all_three_are_reviewed_before_the_budget(school, head, registers, took_part, verdict):
    set_budget(head, year=2027, approved_on=date(2027, 2, 1))
    for each in registers:
        kept(school, each, date(2026, 10, 10), took_part)

    assert apply("upkeep.before_budget", TODAY).verdict == verdict


def test_a_review_before_the_window_does_not_count_for_the_budget(school, head):
    set_budget(head, year=2027, approved_on=date(2027, 2, 1))
    for each in THREE:
        kept(school, each, date(2026, 10, 3))

    assert apply("upkeep.before_budget", TODAY).verdict == "not_met"


def test_without_a_budget_day_nothing_shows_it(school):
    found = apply("upkeep.before_budget", TODAY)

    assert (found.verdict, found.go_to) == ("not_evidenced", "/state-of-technology/budget/")


def test_before_the_window_opens_the_day_is_told(school, head):
    set_budget(head, year=2027, approved_on=date(2027, 7, 8))

    found = apply("upkeep.before_budget", TODAY)
    assert (found.verdict, found.due_again_on) == ("not_evidenced", date(2027, 3, 10))


def test_with_term_dates_a_review_lasts_to_the_end_of_the_next_term(school):
    with deeds.begin("test"):
        Term.objects.create(
            organisation=school,
            year=2026,
            name="spring",
            starts_on=date(2027, 1, 5),
            ends_on=date(2027, 3, 25),
            known_from=date(2026, 1, 1),
        )
    kept(school, "contracts", date(2026, 10, 1))

    assert apply("upkeep.contracts_termly", TODAY).holds_until == date(2027, 3, 25)
