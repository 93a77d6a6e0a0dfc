"""The schools of a trust against the families, for those who lead the trust."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import client_for, somebody
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.judging.tests.build import attest
from fingerpost.standards.models import StoredFinding

from .build import found

pytestmark = pytest.mark.django_db
GRID = "/trust/"


def leave(school, days_ago):
    row = Belonging.objects.get(school=school)
    row.until = today() - timedelta(days=days_ago)
    row.save()


def test_every_school_stands_in_the_grid_with_the_reason_in_its_cell(
    director_client, school, oakhollow
):
    found(school, "not_met")
    found(oakhollow, "met")
    page = director_client.get(GRID).text

    assert "Fernwhistle Primary needs you most" in page
    assert "1 not met" in page
    assert page.index("Fernwhistle Primary</a>") < page.index("Oakhollow</a>")


def test_the_schools_can_stand_by_name_and_under_the_other_families(
    director_client, school, oakhollow
):
    found(oakhollow, "not_met")

    page = director_client.get(GRID).text
    assert page.index("Oakhollow</a>") < page.index("Fernwhistle Primary</a>")
    page = director_client.get(f"{GRID}?order=name&families=others").text
    assert page.index("Fernwhistle Primary</a>") < page.index("Oakhollow</a>")
    assert ">IT support</th>" in page
    assert ">Leadership</th>" not in page


def test_the_trust_stands_as_its_weakest_school_stands(director_client, school, oakhollow):
    found(school, "met")
    found(oakhollow, "not_met")
    page = director_client.get(GRID).text

    assert "1 of 2 schools" in page[page.index("The weakest") :]


def test_what_is_not_opened_reads_not_begun_and_who_shows_nothing_is_named(director_client, school):
    found(school, "not_met", id="SRV-2.2")
    page = director_client.get(f"{GRID}?families=all").text

    assert "Fernwhistle Primary, Oakhollow have nothing to show yet" in page
    assert page.count("Not begun") > 20
    assert "1 not met" not in page


def test_what_changes_at_a_school_is_in_the_grid_at_once(director_client, school, digital_lead):
    found(school, "not_met")
    assert "1 not met" in director_client.get(GRID).text

    found(school, "partly")
    assert "1 partly" in director_client.get(GRID).text
    attest(digital_lead, until=today() + timedelta(days=90), true_on=today())
    assert "1 by records, 1 by statement" in director_client.get(GRID).text


def test_a_finding_that_ends_without_another_leaves_the_grid(director_client, school):
    found(school, "not_met")
    assert "1 not met" in director_client.get(GRID).text

    with scope(school):
        StoredFinding.objects.open().update(closed_at="2026-01-01T09:00Z")
    assert "1 not met" not in director_client.get(GRID).text


def test_a_school_that_left_yesterday_is_gone_and_one_that_leaves_today_is_not(
    director_client, oakhollow
):
    leave(oakhollow, days_ago=0)
    assert "Oakhollow" in director_client.get(GRID).text

    leave(oakhollow, days_ago=1)
    assert "Oakhollow" not in director_client.get(GRID).text
    assert director_client.get(f"{GRID}schools/{oakhollow.pk}/").status_code == 404


def test_another_trust_sees_nothing_of_these_schools(school, oakhollow):
    theirs = Organisation.objects.create(name="Far Lantern Trust", kind=Kind.TRUST)
    stranger = client_for(somebody("Lin Farlow", Role.TRUST_IT_LEAD, theirs))
    found(school, "not_met")

    assert "No school belongs to the trust today" in stranger.get(GRID).text
    for page in (f"schools/{school.pk}/", f"schools/{school.pk}/it-support/", "gaps/DLG-2.5/"):
        assert stranger.get(GRID + page).status_code == 404


def test_in_a_school_there_is_no_such_page_whatever_the_role(school, oakhollow):
    at_school = client_for(somebody("Hugh Larkmoor", Role.HEADTEACHER, school))

    assert at_school.get(GRID).status_code == 404
    assert at_school.get(f"{GRID}schools/{oakhollow.pk}/").status_code == 404


def test_leaders_and_trustees_see_it_and_staff_of_the_trust_do_not(trust, school):
    for role, code in ((Role.HEADTEACHER, 200), (Role.GOVERNOR, 200), (Role.STAFF, 403)):
        assert client_for(somebody("Anyone", role, trust)).get(GRID).status_code == code


def test_a_demonstration_shows_no_real_school(director_client, trust, school):
    assert "Fernwhistle Primary" in director_client.get(GRID).text

    Organisation.objects.filter(pk=trust.pk).update(is_demonstration=True)
    assert "Fernwhistle Primary" not in director_client.get(GRID).text


def test_many_schools_need_as_many_queries_as_few(director_client, trust, school, oakhollow):
    def asked():
        director_client.get(GRID)  # what is read of a school is kept until it changes
        with CaptureQueriesContext(connection) as queries:
            director_client.get(GRID)
        return len(queries)

    few = asked()
    for n in range(10):
        made = Organisation.objects.create(name=f"Mossbeck {n}", kind=Kind.SCHOOL)
        Belonging.objects.create(school=made, trust=trust, since="2021-09-01")
        found(made, "not_met")
    assert asked() == few


def test_the_home_of_the_trust_says_where_to_look_and_that_of_a_school_does_not(
    director_client, school, oakhollow, digital_lead_client
):
    found(school, "not_met")

    said = "2 schools; Fernwhistle Primary needs you most, in Leadership with 1 not met."
    assert said in director_client.get("/").text
    assert "needs you most" not in digital_lead_client.get("/").text


def test_a_school_that_changed_its_trust_is_read_by_the_new_one_alone(
    director_client, school, oakhollow
):
    found(oakhollow, "not_met")
    assert "Oakhollow needs you most" in director_client.get(GRID).text

    leave(oakhollow, days_ago=1)
    other = Organisation.objects.create(name="Far Lantern Trust", kind=Kind.TRUST)
    Belonging.objects.create(school=oakhollow, trust=other, since=today())
    theirs = client_for(somebody("Lin Farlow", Role.TRUST_IT_LEAD, other))
    assert "Oakhollow needs you most" in theirs.get(GRID).text
    assert "Oakhollow" not in director_client.get(GRID).text


def test_a_trust_without_a_school_reads_how_to_add_one(trust, director_client, school):
    assert "Add a school to the trust" not in director_client.get(GRID).text

    alone = Organisation.objects.create(name="Haywain Trust", kind=Kind.TRUST)
    page = client_for(somebody("Tam Haywain", Role.TRUST_IT_LEAD, alone)).get(GRID).text
    assert "Add a school to the trust" in page
    assert "Each cell says why" not in page
