"""Appointing, handing over, acting and ending, on the pages of the roles."""

from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint, holders
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.tenancy.models import Belonging

AGO = today() - timedelta(days=40)


@pytest.fixture
def ada(head):
    return add_person(head, name="Ada Fernhill")


@pytest.fixture
def held(head, ada):
    return appoint(head, ada, duty=Duty.DSL, since=AGO)


def form(**more):
    return {"who": "Bo Rushmere", "rank": "holder", "since": today().isoformat(), **more}


def test_the_head_appoints_with_date_and_time_given(head):
    add_person(head, name="Hugh Larkmoor")
    how = {"appointed_by": "Hugh Larkmoor", "appointed_on": "2 March 2026", "hours_a_week": "2.5"}
    client_for(head).post("/people/roles/slt-digital-lead/appoint/", form(is_slt="on", **how))

    held = Appointment.objects.get()
    assert (held.person.name, held.person.is_slt) == ("Bo Rushmere", True)
    assert (held.appointed_by.name, str(held.hours_a_week)) == ("Hugh Larkmoor", "2.5")


def test_a_governor_reads_the_register_and_appoints_nobody(governor_client, held):
    assert "Ada Fernhill" in governor_client.get("/people/roles/").text
    assert governor_client.post("/people/roles/dsl/appoint/", form()).status_code == 403


def test_handing_over_ends_the_former_appointment_and_keeps_it(digital_lead_client, held):
    digital_lead_client.post("/people/roles/dsl/appoint/", form())

    held.refresh_from_db()
    assert held.ends_on == today() - timedelta(days=1)
    page = digital_lead_client.get("/people/roles/dsl/").text
    assert page.index("Bo Rushmere") < page.index("Who had it before") < page.rindex("Ada Fernhill")


def test_who_acts_comes_first_while_the_holder_stays(digital_lead_client, held):
    until = (today() + timedelta(days=9)).isoformat()
    digital_lead_client.post("/people/roles/dsl/appoint/", form(rank="acting", until=until))

    assert holders()[Duty.DSL].person.name == "Ada Fernhill"
    assert "<h1>Designated safeguarding lead: Bo Rushmere" in (
        digital_lead_client.get("/people/roles/dsl/").text
    )


def test_deputies_may_be_several(digital_lead_client, held):
    for name in ("Bo Rushmere", "Una Thornby"):
        digital_lead_client.post("/people/roles/dsl/appoint/", form(who=name, rank="deputy"))

    assert Appointment.objects.filter(rank=Rank.DEPUTY, ends_on=None).count() == 2
    assert "No deputy is named" not in digital_lead_client.get("/people/roles/dsl/").text


def test_naming_a_governor_says_that_they_are_one(digital_lead_client):
    digital_lead_client.post("/people/roles/chair-of-governors/appoint/", form())

    assert Person.objects.get().is_governor


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"until": "2 March 2020"}, "cannot end before it starts"),
        ({"appointed_on": "2 March 2190"}, "Enter a day that has been"),
        ({"hours_a_week": "many"}, "Enter hours like 2"),
        ({"appointed_by": "Nobody Known"}, "is on the list of people"),
        ({"since": AGO.isoformat()}, "has held this duty since"),
    ],
)
def test_an_appointment_that_cannot_be_is_refused(digital_lead_client, held, wrong, said):
    answer = digital_lead_client.post("/people/roles/dsl/appoint/", form(**wrong))

    assert said in answer.text
    assert not Appointment.objects.filter(person__name="Bo Rushmere").exists()


def test_ending_leaves_the_role_vacant_and_the_page_says_since_when(digital_lead_client, held):
    last = today() - timedelta(days=1)
    page = f"/people/roles/appointments/{held.pk}/end/"
    digital_lead_client.post(page, {"on": last.isoformat()})

    assert "Vacant since" in digital_lead_client.get("/people/roles/").text


def test_details_are_corrected_and_looked_at_again(digital_lead_client, held):
    page = f"/people/roles/appointments/{held.pk}"
    digital_lead_client.post(f"{page}/change/", {"hours_a_week": "1", "note": "Course in May"})
    digital_lead_client.post(f"{page}/look-again/")

    held.refresh_from_db()
    assert (held.hours_a_week, held.note) == (1, "Course in May")
    assert held.reviewed_on == today()


def test_a_persons_page_shows_what_they_hold_and_held(digital_lead_client, governor_client, held):
    page = f"/people/{held.person_id}/"

    assert "Designated safeguarding lead" in governor_client.get(page).text
    assert "Note leaving" not in governor_client.get(page).text
    assert "Note leaving" in digital_lead_client.get(page).text


def test_people_of_another_school_have_no_page(stranger_client, held):
    assert stranger_client.get(f"/people/{held.person_id}/").status_code == 404
    assert "Ada Fernhill" not in stranger_client.get("/people/roles/").text


def test_a_local_title_stands_on_pages_and_may_be_taken_back(digital_lead_client, held):
    page = "/people/roles/dsl/title/"
    digital_lead_client.post(page, {"title": "Head of Care"})
    assert "Head of Care" in digital_lead_client.get("/people/roles/").text
    assert "Head of Care" in digital_lead_client.get("/people/who-does-what/").text

    digital_lead_client.post(page, {"title": ""})
    assert "Head of Care" not in digital_lead_client.get("/people/roles/").text


def test_roles_of_a_trust_are_listed_in_a_trust_only(digital_lead_client):
    assert "Trust IT director" in digital_lead_client.get("/people/roles/").text
    Belonging.objects.all().delete()

    assert "Trust IT director" not in digital_lead_client.get("/people/roles/").text
    assert digital_lead_client.get("/people/roles/trust-it-lead/").status_code == 200


def test_a_role_that_is_not_in_the_table_does_not_exist(digital_lead_client):
    assert digital_lead_client.get("/people/roles/wizard/").status_code == 404
