"""What the list of apps proves about AI: every state, and until when."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.records.approved_apps.actions import create
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.standards.evidence import apply

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
KEY = "approved_apps.ai_weighed"


def an_app(actor, ai, status, decided_on=None):
    made = create(actor, product="Writer", used_for="Writing", audience="staff", ai=ai)
    with deeds.begin("test"):
        ApprovedApp.objects.filter(pk=made.pk).update(status=status, decided_on=decided_on)


@pytest.mark.parametrize(
    ("apps", "verdict"),
    [
        ([], "not_evidenced"),
        ([("no", "screening", None)], "met"),
        ([("yes", "approved", date(2025, 11, 20))], "met"),
        ([("yes", "approved", date(2025, 11, 19))], "not_met"),
        ([("yes", "screening", None)], "not_met"),
        ([("unknown", "screening", None)], "not_met"),
        ([("yes", "approved", TODAY), ("unknown", "requested", None)], "partly"),
        ([("yes", "declined", TODAY)], "not_evidenced"),
    ],
)
def test_apps_with_ai_are_weighed_up(technician, apps, verdict):
    for each in apps:
        an_app(technician, *each)

    assert apply(KEY, TODAY).verdict == verdict


def test_a_decision_is_enough_for_a_year(technician):
    an_app(technician, "yes", "conditional", date(2026, 11, 1))

    assert apply(KEY, TODAY).holds_until == date(2027, 11, 1)


def test_the_sentence_counts_what_it_left_out(technician):
    an_app(technician, "yes", "approved", TODAY)
    an_app(technician, "no", "approved", TODAY)

    assert apply(KEY, TODAY).because == (
        "1 of 1 app with AI was weighed up and approved within a year. "
        "1 left out: known to use no AI."
    )
