"""What a signed arrangement proves, day by day."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.standards.evidence import apply

from ..models import Arrangement
from .build import NEEDS, lines

pytestmark = pytest.mark.django_db
TODAY = date(2027, 3, 2)
KEYS = ("arrangement.services", "arrangement.needs", "arrangement.badges")


def kept(school, agreed_on=date(2026, 10, 1), status="agreed", review_on=None, **said):
    days = {"agreed_on": agreed_on, "review_on": review_on or date(2099, 1, 1)}
    body = {"lines": lines(), **NEEDS, **said}
    with deeds.begin("test"):
        Arrangement.objects.create(organisation=school, version=1, status=status, body=body, **days)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (None, "not_evidenced"),
        ({"status": "draft"}, "not_evidenced"),
        ({"status": "asked"}, "partly"),
        ({}, "met"),
        ({"agreed_on": date(2026, 3, 2)}, "met"),
        ({"agreed_on": date(2026, 3, 1)}, "partly"),
        ({"review_on": date(2027, 3, 1)}, "partly"),
        ({"agreed_on": date(2025, 3, 1)}, "not_met"),
    ],
)
def test_what_was_signed_is_enough_for_a_year(school, key, told, verdict):
    if told is not None:
        kept(school, **told)

    assert apply(key, TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("key", "said", "because"),
    [
        (KEYS[0], {"lines": lines(mis="")}, "answers for 10 of 11 services"),
        (KEYS[1], {"exams": ""}, "in 2 of 3 situations"),
        (KEYS[2], {"nothing_needed": ""}, "decides about none"),
    ],
)
def test_what_a_signed_version_lacks_keeps_it_at_partly(school, key, said, because):
    kept(school, **said)

    found = apply(key, TODAY)
    assert (found.verdict, because in found.because) == ("partly", True)


def test_services_that_the_school_does_not_have_are_left_out_and_told(school):
    kept(school, lines=lines(servers="none"))

    found = apply(KEYS[0], TODAY)
    assert (found.met, found.of) == (10, 10)
    assert "1 left out: the school has none" in found.because
