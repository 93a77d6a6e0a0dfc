"""What was said of words that a newer edition changed is kept, and counts again in one click."""

from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import pretend, today
from fingerpost.standards.frameworks.naming import as_requirement, id_of
from fingerpost.standards.frameworks.showing import standings
from fingerpost.standards.judging import actions as judging
from fingerpost.standards.judging.models import Judgement
from fingerpost.standards.judging.tests.build import DAY, LATER, MOMENT, agree

from .build import OURS, load, node

pytestmark = pytest.mark.django_db
NEWER = OURS.replace("2026-09-01", "2026-10-01").replace("Every", "Each")
ASKED = "TST-1.2"
CARRY = "Say the same of today’s wording"


@pytest.fixture(autouse=True)
def on_a_day_in_march():
    with pretend(MOMENT):
        yield


@pytest.fixture
def said(digital_lead):
    """A statement of the words of September, which a newer file then changed."""
    load(digital_lead)
    known = {"verdict": "met", "words": "I saw it.", "true_on": DAY, "until": LATER}
    judgement = judging.attest(digital_lead, as_requirement(node(ASKED)), **known)
    load(digital_lead, NEWER)
    return judgement


def page():
    return f"/standards/requirement/{id_of(node(ASKED))}/"


def carry(actor, judgement):
    url = f"/standards/said/{judgement.pk}/of-today/{id_of(node(ASKED))}/"
    return client_for(actor).post(url, follow=True)


def verdict(school):
    row = node(ASKED)
    return standings([row], school, today())[row.pk].state.verdict


def test_it_is_shown_as_said_of_the_earlier_wording(digital_lead, said):
    shown = client_for(digital_lead).get(page()).text

    assert "was said of the wording of 1 September 2026" in shown
    assert CARRY in shown


def test_one_click_says_it_of_the_words_of_today(school, digital_lead, said):
    assert verdict(school) == "not_evidenced"
    shown = carry(digital_lead, said).text

    assert (verdict(school), Judgement.objects.count()) == ("met", 2)
    assert CARRY not in shown
    assert "Until the edition of 1 October 2026 it said" in shown


def test_what_a_second_person_agreed_to_is_agreed_anew(school, digital_lead, head):
    load(digital_lead)
    asked = as_requirement(node(ASKED))
    left_out = judging.leave_out(digital_lead, asked, words="We have no trolley.", until=LATER)
    agree(head, left_out)
    load(digital_lead, NEWER)

    assert "as soon as a second person agrees" in carry(digital_lead, left_out).text
    assert verdict(school) == "not_evidenced"
    agree(head, Judgement.objects.latest("pk"))
    assert verdict(school) == "not_applicable"


def test_whoever_may_not_state_it_is_offered_nothing(technician, said):
    assert "I saw it." in client_for(technician).get(page()).text

    assert CARRY not in client_for(technician).get(page()).text


def test_something_said_of_another_line_is_not_carried(digital_lead, said):
    url = f"/standards/said/{said.pk}/of-today/{id_of(node('TST-1.1'))}/"

    assert client_for(digital_lead).post(url).status_code == 404


def test_the_page_of_what_was_said_leads_to_the_words_of_today(digital_lead, said):
    assert page() in client_for(digital_lead).get(f"/standards/said/{said.pk}/").text

    gone = OURS.replace("2026-09-01", "2026-11-01").partition("  - id: TST-1.2")[0]
    load(digital_lead, gone)
    shown = client_for(digital_lead).get(f"/standards/said/{said.pk}/").text
    assert "What it is about is asked no more." in shown


def test_an_address_of_earlier_words_leads_to_those_of_today(digital_lead):
    load(digital_lead)
    earlier = page()
    load(digital_lead, NEWER)

    answer = client_for(digital_lead).get(earlier)
    assert (answer.status_code, answer["Location"]) == (302, page())


def test_what_ran_out_is_not_offered(digital_lead, said):
    with pretend(MOMENT + timedelta(days=400)):
        shown = client_for(digital_lead).get(page()).text

    assert "ran out on" in shown
    assert CARRY not in shown
