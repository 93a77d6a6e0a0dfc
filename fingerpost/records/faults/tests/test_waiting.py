"""Whoever mends things is told of what is reported, until it is closed."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.duties.digest import weekly_words
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.records.faults import actions
from fingerpost.records.faults.models import FaultReport

pytestmark = pytest.mark.django_db
WORDS = "it does not turn on, reported"


@pytest.fixture
def fault(school, visualiser):
    return actions.report(actions.passer_by(school), visualiser, trouble="dead", words="Ask Zelda")


@pytest.mark.parametrize("role", [Role.IT_SUPPORT, Role.IT_MANAGER, Role.EXTERNAL_IT])
def test_it_waits_at_home_for_those_who_may_mend_it(fault, school, role):
    client = client_for(somebody("Tess Wickham", role, school))

    assert WORDS in client.get("/").text.partition("The next 90 days")[0]
    page = client.get("/waiting/").text
    assert "1 thing waits for you" in page
    assert f"/faults/{fault.pk}/" in page


@pytest.mark.parametrize("role", [Role.HEADTEACHER, Role.BUSINESS, Role.STAFF, Role.GOVERNOR])
def test_it_does_not_wait_for_the_others(fault, school, role):
    client = client_for(somebody("Hugh Larkmoor", role, school))

    assert "this week</h2>" not in client.get("/").text.lower()


def test_the_weekly_letter_says_it_without_the_words_of_whoever_reported(fault, technician):
    said = weekly_words(technician.account_id, today())

    assert "Reported faults:" in said.paragraphs
    assert any(f"{fault.asset.reference}" in each for each in said.paragraphs)
    assert not any("Zelda" in each for each in said.paragraphs)


def test_closing_it_takes_it_away_everywhere(fault, technician, technician_client):
    assert "Reported faults (1 waiting)" in technician_client.get("/registers/").text
    actions.close(technician, fault, state="no-fault")

    assert WORDS not in technician_client.get("/").text
    assert "Reported faults</a>" in technician_client.get("/registers/").text
    assert weekly_words(technician.account_id, today()) is None


def test_another_school_is_told_nothing(fault, other_school):
    client = client_for(somebody("Sam Quill", Role.IT_SUPPORT, other_school))

    assert WORDS not in client.get("/").text


def test_who_sees_the_asset_reports_from_its_page(visualiser, digital_lead):
    client = client_for(digital_lead)
    address = f"/faults/of/{visualiser.pk}/"

    assert address in client.get(f"/assets/{visualiser.pk}/").text
    assert "What is wrong?" in client.post(address, {"words": "No light"}).text
    assert not FaultReport.objects.exists()
    client.post(address, {"trouble": "dead", "words": "No light"})
    assert FaultReport.objects.get().words == "No light"


def test_a_teacher_reports_by_the_label_only(visualiser, teacher):
    assert client_for(teacher).get(f"/faults/of/{visualiser.pk}/").status_code == 403
