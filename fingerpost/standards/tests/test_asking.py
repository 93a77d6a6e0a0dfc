"""Asking from the page of a requirement, and closing by the verdict that changes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.models import How, State, ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person
from fingerpost.standards import asking
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.verdicts import Verdict

pytestmark = pytest.mark.django_db
ASKED_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DUE = date(2026, 3, 6)
MET, PARTLY = Verdict.MET, Verdict.PARTLY


@pytest.fixture
def to_do(digital_lead, technician):
    tess = add_person(digital_lead, name="Tess Wickham", account_id=technician.account_id)
    origin = Origin("Leadership 2.5", "/standards/requirement/DLG-2.5/", "DLG-2.5")
    with pretend(ASKED_AT):
        return actions.ask(digital_lead, origin, title="Tidy up", due_on=DUE, owner=tess)


def found(school, verdict, opened, closed=None):
    """A finding, some days before or after the asking."""
    StoredFinding(
        organisation=school,
        requirement="DLG-2.5",
        key="k",
        verdict=verdict,
        because="Because.",
        todo="Do the next thing",
        opened_at=ASKED_AT + timedelta(days=opened),
        checked_at=ASKED_AT,
        closed_at=None if closed is None else ASKED_AT + timedelta(days=closed),
    ).save()


@pytest.mark.parametrize(
    ("intervals", "turned"),
    [
        ([], False),
        ([(PARTLY, -5)], False),
        ([(PARTLY, -5, 1), (MET, 1)], True),
        ([(MET, 1)], True),
        ([(MET, -5)], False),
        ([(MET, -5, 1), (MET, 1)], False),
        ([(MET, -5, 1), (PARTLY, 1, 2), (MET, 2)], True),
        ([(PARTLY, -5, 1), (MET, 1, 2), (PARTLY, 2)], False),
        ([(PARTLY, -5, -3), (MET, -3)], False),
        ([(PARTLY, -5, 1), (MET, 1, 2)], False),
    ],
)
def test_it_closes_only_when_the_verdict_has_turned_to_met(to_do, school, intervals, turned):
    for each in intervals:
        found(school, *each)

    assert asking.has_turned(to_do) is turned


def test_it_says_that_the_verdict_changed(to_do, school, technician_client):
    found(school, PARTLY, -5, 1)
    found(school, MET, 1)
    with pretend(ASKED_AT + timedelta(days=1)):
        asking.settle_what_is_met()

    held = ToDo.objects.get()
    assert (held.state, held.how, held.closed_by) == (State.DONE, How.VERDICT, "Fingerpost itself")
    page = technician_client.get(f"/waiting/{to_do.pk}/").text
    assert "the verdict changed on 3 March 2026" in page


def test_what_is_not_met_stays_open(to_do, school):
    found(school, PARTLY, -5)
    asking.settle_what_is_met()

    assert ToDo.objects.get().is_open


def test_the_page_says_who_is_asked(to_do, digital_lead_client):
    with pretend(ASKED_AT):
        page = digital_lead_client.get("/standards/requirement/DLG-2.5/").text

    assert "Asked of Tess Wickham, by 6 March" in page
    assert "Ask somebody by Friday" in page


def test_the_form_proposes_what_the_finding_says(school, digital_lead_client):
    found(school, PARTLY, -5)
    page = digital_lead_client.get("/standards/requirement/DLG-2.5/ask/").text

    assert "Do the next thing" in page
    assert "Because." in page


def test_a_governor_reads_and_asks_nobody(to_do, governor):
    client = client_for(governor)
    page = client.get("/standards/requirement/DLG-2.5/").text

    assert "Asked of Tess Wickham" in page
    assert "Tidy up" not in page
    assert client.get("/standards/requirement/DLG-2.5/ask/").status_code == 403
