"""What the trust remembers of a school is read anew once anything that it shows has moved."""

from datetime import timedelta

import pytest

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.insight.trust.reading import standings
from fingerpost.standards.findings import refresh
from fingerpost.standards.models import StoredFinding

from .build import GAP, found

pytestmark = pytest.mark.django_db


def line_of(trust, school):
    with scope(trust):
        rows = standings(trust.schools(today()), today())
    return next(each for each in rows if each.school == school).standing.lines[GAP]


def rechecking(trust, school):
    with scope(trust):
        rows = standings(trust.schools(today()), today())
    return next(each for each in rows if each.school == school).standing.as_at.rechecking


def test_another_finding_is_read(trust, school):
    found(school, "not_met")
    assert line_of(trust, school).verdict == "not_met"

    found(school, "partly")
    assert line_of(trust, school).verdict == "partly"


def test_a_later_look_that_found_the_same_is_told_by_its_own_time(trust, school):
    found(school, "not_met")
    line_of(trust, school)
    later = now() + timedelta(hours=2)
    with scope(school):
        StoredFinding.objects.update(checked_at=later)

    assert line_of(trust, school).looked_at == later


def test_the_page_says_as_at_when_and_what_is_being_checked_again(
    director_client, school, oakhollow
):
    found(school, "not_met")
    page = director_client.get("/trust/").text
    assert "By records, as at" in page
    assert "being checked again" in page

    for place in (school, oakhollow):
        with scope(place):
            refresh(today())
    assert "being checked again" not in director_client.get("/trust/").text


def test_a_row_that_moved_since_it_was_looked_at_is_being_checked_again(trust, school):
    with scope(school):
        refresh(today())
        assert rechecking(trust, school) == 0
        add_person(system(school), name="Ida Oaken")

    assert rechecking(trust, school) > 0
