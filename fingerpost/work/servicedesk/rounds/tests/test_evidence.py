"""What a look proves: in each state, and until when."""

from datetime import date, timedelta

import pytest

from fingerpost.standards.evidence import apply

from .build import noted

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
NEVER = None


@pytest.mark.parametrize(
    ("word", "days_ago", "met", "of", "verdict"),
    [
        ("auto-lock", NEVER, 0, 0, "not_evidenced"),
        ("auto-lock", 0, 5, 5, "met"),
        ("auto-lock", 365, 5, 5, "met"),
        ("auto-lock", 366, 5, 5, "not_met"),
        ("auto-lock", 0, 3, 5, "partly"),
        ("auto-lock", 0, 2, 5, "not_met"),
        ("local-admin", 0, 19, 20, "met"),
        ("local-admin", 0, 18, 20, "partly"),
        ("watching", 7, 3, 3, "met"),
        ("watching", 8, 3, 3, "not_met"),
    ],
)
def test_a_look_proves_as_much_as_it_found(technician, word, days_ago, met, of, verdict):
    if days_ago is not NEVER:
        noted(technician, TODAY - timedelta(days=days_ago), word, met, of)

    assert apply(f"rounds.{word.replace('-', '_')}", TODAY).verdict == verdict


def test_the_sentence_says_how_many_and_when(technician):
    noted(technician, date(2026, 3, 3), met=4)

    found = apply("rounds.auto_lock", TODAY)
    assert found.because == "4 of 5 devices were as they should be on 3 March 2026."
    assert (found.met, found.of, found.caveat) == (4, 5, "Only these 5 were looked at.")
    assert found.due_again_on == date(2027, 3, 4)
