"""The same gap in many schools, and the one action that it leads to."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import today
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.insight.trust.gaps import shared_gaps
from fingerpost.insight.trust.reading import standings
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging.tests.build import attest
from fingerpost.standards.trust_actions import actions

from .build import GAP, found

pytestmark = pytest.mark.django_db
OTHER = "DLG-2.16"


def shared(trust):
    with scope(trust):
        return shared_gaps(standings(trust.schools(today()), today()))


def test_what_two_schools_lack_is_one_gap_and_what_one_lacks_is_none(school, oakhollow, trust):
    found(school, "not_met")
    found(oakhollow, "partly")
    found(school, "not_met", id=OTHER)
    found(oakhollow, "met", id=OTHER)

    assert [(each.asked.id, each.schools, each.not_met) for each in shared(trust)] == [(GAP, 2, 1)]


def test_its_page_names_the_schools_with_their_sentences(director_client, school, oakhollow):
    found(school, "not_met", because="28 devices have no date.")
    found(oakhollow, "partly", because="3 devices have no date.")
    page = director_client.get(f"/trust/gaps/{GAP}/").text

    assert "2 of 2 schools lack it" in page
    assert page.index("28 devices have no date.") < page.index("3 devices have no date.")
    assert "Ask all 2 schools" in page


def test_a_trustee_reads_the_gap_and_is_offered_no_button(trust, school, oakhollow):
    found(school, "not_met")
    page = client_for(somebody("Gwen Stillwater", Role.GOVERNOR, trust)).get(f"/trust/gaps/{GAP}/")

    assert "1 of 2 schools lacks it" in page.text
    assert "Ask the school" not in page.text


def test_a_gap_that_is_asked_about_is_no_longer_the_thing_to_do(
    director, director_client, school, oakhollow, head
):
    found(school, "not_met")
    found(oakhollow, "not_met")
    names = {"headteacher": "Hugh Larkmoor"}
    say_who_does_what(head, on=today(), is_slt=True, appointed_on=None, **names)
    assert "Ask 2 schools at once to close a gap" in director_client.get("/trust/").text

    with scope(director.organisation):
        soon = today() + timedelta(days=9)
        actions.ask(director, requirement(GAP), title="Give each a date", due_on=soon)
    page = director_client.get("/trust/").text
    assert "at once" not in page
    assert "Give each a date</a>: none of 1 school has done it" in page


def test_the_page_of_a_family_tells_sentences_and_no_words_of_people(
    director_client, school, digital_lead
):
    found(school, "not_met", because="28 devices have no date.")
    attest(digital_lead, until=today() + timedelta(days=90), true_on=today())
    slug = requirement(GAP).family
    page = director_client.get(f"/trust/schools/{school.pk}/{slug}/").text

    assert "28 devices have no date." in page
    assert "Somebody at the school said so" in page
    assert "Dita Fernside" not in page
    assert "I saw it." not in page
