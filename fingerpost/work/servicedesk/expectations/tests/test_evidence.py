"""What an agreed version proves, day by day."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.standards.evidence import apply
from fingerpost.work.servicedesk.expectations.models import Expectations
from fingerpost.work.servicedesk.expectations.rules import suggestion

from .build import WORDS

pytestmark = pytest.mark.django_db
TODAY = date(2027, 3, 2)
KEYS = ("support.times", "support.priorities", "support.escalation")


def kept(school, agreed_on=date(2026, 10, 1), status="agreed", **said):
    body = suggestion(TODAY).body | WORDS | said
    holds = {"holds_from": agreed_on + timedelta(days=1), "agreed_on": agreed_on}
    with deeds.begin("test"):
        Expectations.objects.create(
            organisation=school, version=1, status=status, body=body, **holds
        )


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (None, "not_evidenced"),
        ({"status": "draft"}, "not_evidenced"),
        ({"status": "asked"}, "partly"),
        ({}, "met"),
        ({"agreed_on": TODAY}, "partly"),  # it holds from tomorrow
        ({"agreed_on": date(2026, 3, 2)}, "met"),
        ({"agreed_on": date(2026, 3, 1)}, "partly"),
        ({"agreed_on": date(2025, 3, 1)}, "not_met"),
    ],
)
def test_what_was_agreed_is_enough_for_a_year(school, key, told, verdict):
    if told is not None:
        kept(school, **told)

    assert apply(key, TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("key", "said", "because"),
    [
        ("support.times", {"speeds": []}, "both times for 0 of 0 priorities"),
        ("support.priorities", {"matrix": {"one": [3, 3, 3, 3]}}, "does not come before"),
        ("support.escalation", {"steps": []}, "Nobody is told that time runs out"),
        ("support.escalation", {"emergency": ""}, "who helps in an emergency"),
        ("support.ways", {"ways": ["Ring 200"]}, "It names no second way to ask"),
    ],
)
def test_what_an_agreed_version_lacks_keeps_it_at_partly(school, key, said, because):
    kept(school, **said)

    found = apply(key, TODAY)
    assert found.verdict == "partly"
    assert because in found.because


def test_it_says_until_when_it_is_enough(school):
    kept(school)

    assert apply("support.times", TODAY).holds_until == date(2027, 10, 1)
