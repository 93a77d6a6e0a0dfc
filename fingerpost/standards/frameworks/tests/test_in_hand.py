"""What a framework asks is asked of somebody, put in the plan and doubted as ours is."""

import pytest

from conftest import client_for
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.frameworks.naming import id_of
from fingerpost.standards.frameworks.showing import standings

from .build import OURS, load, node

pytestmark = pytest.mark.django_db
ASKED = "TST-1.2"
NEWER = OURS.replace("2026-09-01", "2026-10-01").replace("Every", "Each")


@pytest.fixture
def dita(head, digital_lead):
    """Dita Fernside leads on digital, where the framework names nobody."""
    found = people.add_person(head, name="Dita Fernside", account_id=digital_lead.account_id)
    people.appoint(head, found, duty=Duty.SLT_DIGITAL_LEAD, since=today())
    load(digital_lead)
    return found


def page():
    return f"/standards/requirement/{id_of(node(ASKED))}/"


def standing(school):
    row = node(ASKED)
    return standings([row], school, today())[row.pk].state


def test_the_page_puts_it_in_the_plan_of_whoever_leads(school, digital_lead, dita):
    assert "Put it in the plan" in client_for(digital_lead).get(page()).text
    client_for(digital_lead).post(f"{page()}plan/")

    to_do = ToDo.objects.get()
    assert (to_do.owner, to_do.title) == (dita, "The trolleys are locked at night")
    assert standing(school).planned == to_do.due_on
    shown = client_for(digital_lead).get(page()).text
    assert "plan until" in shown
    assert "Put it in the plan" not in shown


def test_somebody_is_asked_by_friday(digital_lead, dita):
    form = client_for(digital_lead).get(f"{page()}ask/").text
    assert "What Three Signs asks TST-1.2" in form

    sent = {"title": "Lock them", "who": "Dita Fernside", "due_on": "2099-01-02"}
    client_for(digital_lead).post(f"{page()}ask/", sent)
    assert ToDo.objects.get().requirement == id_of(node(ASKED))
    assert "Asked of Dita Fernside" in client_for(digital_lead).get(page()).text


def test_a_verdict_is_doubted_on_its_page_until_somebody_answers(digital_lead, dita):
    assert f"{page()}wrong/" in client_for(digital_lead).get(page()).text

    client_for(digital_lead).post(f"{page()}wrong/", {"words": "Room 4 was open."})
    shown = client_for(digital_lead).get(page()).text
    assert "Dita Fernside says that this is wrong" in shown
    assert "Room 4 was open." in shown


def test_what_is_linked_is_planned_and_doubted_where_its_proof_is(school, digital_lead, dita):
    linked = f"/standards/requirement/{id_of(node('TST-1.1'))}/"
    client_for(digital_lead).post("/standards/requirement/DLG-1.7/plan/")

    row = node("TST-1.1")
    assert standings([row], school, today())[row.pk].state.planned == ToDo.objects.get().due_on
    shown = client_for(digital_lead).get(linked).text
    assert "Put it in the plan" not in shown
    assert "This is wrong" not in shown


def test_what_is_in_hand_stays_in_hand_under_other_words(school, digital_lead, dita):
    client_for(digital_lead).post(f"{page()}plan/")
    load(digital_lead, NEWER)

    assert "Asked of Dita Fernside" in client_for(digital_lead).get(page()).text
    assert standing(school).planned == ToDo.objects.get().due_on


def test_a_line_that_is_asked_no_more_is_not_planned(digital_lead, dita):
    gone = page()
    load(digital_lead, NEWER.partition("  - id: TST-1.2")[0])

    assert client_for(digital_lead).post(f"{gone}plan/").status_code == 404
    assert "This is asked no more" in client_for(digital_lead).get(gone).text
