"""What moved in the schools of a trust, how each stood before, and the grid of another day."""

from datetime import datetime, time, timedelta

import pytest

from fingerpost.foundation.duties.fridays import last_friday
from fingerpost.foundation.now import LONDON, today
from fingerpost.foundation.tenancy.models import Belonging, Organisation

from .build import GAP, found

pytestmark = pytest.mark.django_db
FAMILY = "digital-leadership-and-governance"


def days_ago(days):
    return datetime.combine(today() - timedelta(days=days), time(12), LONDON)


@pytest.fixture(autouse=True)
def trust_of_old(trust, school, oakhollow):
    Organisation.objects.update(created_on="2020-01-01")


def test_what_got_worse_since_friday_stands_with_its_reason(director_client, school):
    found(school, "met", at=days_ago(30))
    before = (today() - last_friday(today())).days
    found(school, "not_met", because="28 devices have no date.", at=days_ago(0))
    page = director_client.get("/trust/").text

    assert before > 0
    assert "Fernwhistle Primary, Leadership" in page
    assert "now not met: 28 devices have no date." in page


def test_nothing_moved_reads_so(director_client, school):
    found(school, "not_met", at=days_ago(30))

    assert "Nothing has moved in any school." in director_client.get("/trust/").text


def test_any_day_can_be_asked_about(director_client, school):
    found(school, "not_met", at=days_ago(60))
    found(school, "met", at=days_ago(20))

    asked = (today() - timedelta(days=40)).isoformat()
    assert "1 family has moved" in director_client.get(f"/trust/moved/?since={asked}").text
    asked = (today() - timedelta(days=10)).isoformat()
    assert (
        "No family of a school has moved"
        in director_client.get(f"/trust/moved/?since={asked}").text
    )
    assert "Enter a day" in director_client.get("/trust/moved/?since=").text


def test_a_verdict_that_lost_its_proof_is_a_move_too(director_client, school):
    found(school, "met", at=days_ago(30))
    found(school, "not_evidenced", at=days_ago(0))

    assert "Nothing shows it any more." in director_client.get("/trust/").text


def test_the_grid_of_another_day_shows_what_was_known_then(director_client, school):
    found(school, "not_met", at=days_ago(60))
    found(school, "met", at=days_ago(20))

    then = (today() - timedelta(days=40)).isoformat()
    page = director_client.get(f"/trust/?as_at={then}").text
    assert "1 not met" in page
    assert "Back to today" in page
    assert "1 not met" not in director_client.get("/trust/").text


def test_of_a_school_nothing_is_told_of_before_it_belonged(director_client, school, oakhollow):
    found(school, "not_met", at=days_ago(60))
    Belonging.objects.filter(school=school).update(since=today() - timedelta(days=20))

    then = (today() - timedelta(days=40)).isoformat()
    page = director_client.get(f"/trust/?as_at={then}").text
    assert "Oakhollow</a>" in page
    assert "Fernwhistle Primary</a>" not in page
    assert director_client.get(f"/trust/schools/{school.pk}/?as_at={then}").status_code == 404


def test_a_family_has_its_history_week_by_week_in_words(director_client, school):
    found(school, "not_met", at=days_ago(100), id=GAP)
    found(school, "met", at=days_ago(50), id=GAP)
    page = director_client.get(f"/trust/schools/{school.pk}/").text

    assert "Not evidenced, then not met, then partly met since" in page
    assert f'id="strip-{FAMILY}-title"' in page


def test_a_requirement_that_moved_within_its_family_is_told(director_client, school):
    found(school, "not_met", at=days_ago(30))
    found(school, "met", id="DLG-1.8", at=days_ago(30))
    found(school, "not_met", id="DLG-2.16", at=days_ago(30))
    found(school, "partly", id="DLG-2.16", because="Half of it is there.", at=days_ago(0))
    page = director_client.get("/trust/").text

    assert "still, better" in page
    assert "DLG-2.16, now partly met: Half of it is there." in page
