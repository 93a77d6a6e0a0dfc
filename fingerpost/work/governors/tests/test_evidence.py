"""What a page and a meeting prove of filtering and monitoring, day by day."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.standards.evidence import apply
from fingerpost.work.governors.evidence import enough_until
from fingerpost.work.governors.models import Issue, Meeting

pytestmark = pytest.mark.django_db
TODAY, PAGE, MEETING = date(2026, 11, 20), date(2026, 3, 2), date(2026, 3, 12)
LONG_AGO = date(2024, 3, 12)


def kept(school, issued_on=PAGE, lamp="met", met_on=MEETING, edition=1):
    """A page of a day, and the meeting that discussed it, as they stand in the database."""
    with deeds.begin("test"):
        body = {"lamps": {"filtering-and-monitoring": lamp}}
        known = {"organisation": school, "issued_on": issued_on, "edition": edition}
        page = Issue.objects.create(**known, body=body, term="spring term", content="0")
        if met_on:
            said = {"met_on": met_on, "minute": "Item 7", "noted_by": "Gwen Stillwater"}
            Meeting.objects.create(organisation=school, issue=page, **said)


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([], "not_evidenced"),
        ([{}], "met"),
        ([{"lamp": "not_evidenced"}], "partly"),
        ([{"met_on": None}], "partly"),
        ([{"met_on": None, "issued_on": LONG_AGO}], "not_met"),
        ([{"met_on": LONG_AGO, "issued_on": LONG_AGO}], "not_met"),
        ([{}, {"lamp": "not_met", "edition": 2, "met_on": date(2026, 6, 1)}], "met"),
    ],
)
def test_governors_are_assured_once_they_discussed_a_page_that_says_so(school, rows, verdict):
    for row in rows:
        kept(school, **row)

    assert apply("governors.assured", TODAY).verdict == verdict


def test_the_sentence_says_which_page_and_where_the_minutes_say_so(school):
    kept(school)

    found = apply("governors.assured", TODAY)
    assert found.because == (
        "Governors discussed the page of 2 March 2026 on 12 March 2026 (Item 7). It said that "
        "filtering and monitoring were reviewed."
    )
    assert found.holds_until == date(2027, 3, 12)


@pytest.mark.parametrize(
    ("day", "until"),
    [(date(2026, 9, 1), date(2027, 9, 1)), (date(2026, 3, 12), date(2027, 3, 12))],
)
def test_a_meeting_is_enough_for_a_year(day, until):
    assert enough_until(day) == until
