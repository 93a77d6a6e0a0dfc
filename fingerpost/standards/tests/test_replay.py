"""Any page of the standards as at a past day: what was known then, and nothing to change."""

from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.past import Known
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.standards import findings
from fingerpost.standards.catalogue import family
from fingerpost.standards.judging.tests.build import attest
from fingerpost.standards.pacing.actions import open_family
from fingerpost.standards.states import state_of_all
from fingerpost.standards.verdicts import Verdict

pytestmark = pytest.mark.django_db
MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)
JUNE = datetime(2026, 6, 1, 9, tzinfo=UTC)
BEFORE, BETWEEN, SINCE = date(2026, 2, 27), date(2026, 4, 1), date(2026, 6, 1)
GOVERNOR = "DLG-1.7"
PAGES = [
    "/standards/",
    "/standards/digital-leadership-and-governance/",
    "/standards/digital-leadership-and-governance/DLG-1/",
    f"/standards/requirement/{GOVERNOR}/",
]


@pytest.fixture
def year(school, head):
    """In March the records were looked at; in June the digital link governor was named."""
    with pretend(MARCH):
        findings.refresh(MARCH.date())
    with pretend(JUNE):
        governor = people.add_person(head, name="Gwen Stillwater", is_governor=True)
        people.appoint(head, governor, duty=Duty.DIGITAL_GOVERNOR, since=JUNE.date())
        findings.refresh(JUNE.date())
    return school


def verdict_on(school, day, id=GOVERNOR):
    return state_of_all(school, Known(day))[id].verdict


def test_a_state_is_told_as_it_was_known(year):
    assert verdict_on(year, BEFORE) == Verdict.NOT_EVIDENCED
    assert verdict_on(year, BETWEEN) != Verdict.MET
    assert verdict_on(year, SINCE) == Verdict.MET


def test_what_people_said_counts_from_the_day_on_which_they_said_it(year, head):
    with pretend(JUNE):
        attest(head, "DLG-1.3", true_on=BEFORE, until=SINCE + timedelta(days=60))

    assert verdict_on(year, BETWEEN, "DLG-1.3") == Verdict.NOT_EVIDENCED
    assert verdict_on(year, SINCE, "DLG-1.3") == Verdict.MET


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_which_day_it_is_of_and_leads_back(page, year, digital_lead_client):
    then = digital_lead_client.get(f"{page}?as_at=1+April+2026").text

    assert "As at 1 April 2026." in then
    assert f'<a href="{page}">Back to today</a>' in then
    assert "As at 1 April" not in digital_lead_client.get(page).text


@pytest.mark.parametrize("page", PAGES)
def test_nothing_can_be_changed_from_a_past_page(page, year, digital_lead_client):
    main = digital_lead_client.get(f"{page}?as_at=2026-04-01").text.partition("<main")[2]

    assert 'method="post"' not in main
    assert "/ask/" not in main.partition("<footer")[0]


def test_the_page_of_a_requirement_tells_the_sentence_of_that_day(year, digital_lead_client):
    page = f"/standards/requirement/{GOVERNOR}/"

    assert "Nobody is recorded" in digital_lead_client.get(f"{page}?as_at=2026-04-01").text
    assert "Nobody is recorded" not in digital_lead_client.get(page).text


def test_links_stay_on_the_day(year, digital_lead_client):
    text = digital_lead_client.get("/standards/?as_at=1/4/2026").text

    assert "/standards/digital-leadership-and-governance/?as_at=2026-04-01" in text


def test_a_family_that_was_not_open_then_was_not_begun(year, head, digital_lead_client):
    with pretend(JUNE):
        open_family(head, family("it-support"))

    assert "opened 1 of the 12" in digital_lead_client.get("/standards/?as_at=2026-04-01").text
    assert "opened 2 of the 12" in digital_lead_client.get("/standards/?as_at=2026-06-01").text


def test_where_the_history_ends_is_said(year, digital_lead_client):
    said = "Fingerpost kept no records before 1 January 2020."

    assert said in digital_lead_client.get("/standards/?as_at=2019-12-31").text
    assert said not in digital_lead_client.get("/standards/?as_at=2020-01-02").text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "Enter a day"),
        ("yesterday", "Enter a date like 2 March 2026"),
        (f"{today() + timedelta(days=1)}", "Enter a day that has been"),
        (f"{today()}", "Enter a day that has been"),
    ],
)
def test_a_day_that_cannot_be_shown_is_asked_for_again(day, said, year, digital_lead_client):
    text = digital_lead_client.get("/standards/", {"as_at": day}).text

    assert said in text
    assert "Back to today" not in text


def test_a_day_ends_at_midnight_by_the_schools_clock():
    assert Known(date(2026, 6, 1)).moment == datetime(2026, 6, 1, 22, 59, 59, 999999, tzinfo=UTC)
