"""The list of people as a register: who is here follows from the last day, and some is for few."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.actor import system
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.people.actions import add_person, appoint, leave
from fingerpost.foundation.people.directory import Directory
from fingerpost.foundation.people.listed import amend
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.people.turning import turn
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture
def ada(head):
    return add_person(head, name="Ada Fernhill", staff_code="AFE", job_title="Teacher")


def state():
    return Person.objects.get(name="Ada Fernhill").state


def test_whoever_leaves_later_is_leaving_until_the_night_after_the_last_day(head, ada):
    leave(head, ada, on=today() + A_DAY)
    assert (state(), turn.call()) == ("leaving", 0)

    with pretend(now() + 2 * A_DAY):
        assert (turn.call(), turn.call()) == (1, 0)
    assert state() == "left"


def test_the_usual_list_leaves_out_who_left(head, ada, digital_lead_client):
    assert "Ada Fernhill" in digital_lead_client.get("/people/").text
    leave(head, ada, on=today() - A_DAY)

    assert "Ada Fernhill" not in digital_lead_client.get("/people/").text
    assert "Ada Fernhill" in digital_lead_client.get("/people/?state=left").text


def test_numbers_and_terms_are_for_those_who_need_them(school, ada, digital_lead_client):
    assert "AFE" in digital_lead_client.get(f"/people/{ada.pk}/").text

    colleague = client_for(somebody("Ted Brackley", Role.STAFF, school))
    page = colleague.get(f"/people/{ada.pk}/").text
    assert "Teacher" in page
    assert "AFE" not in page
    assert "AFE" not in colleague.get("/people/?columns=name,staff_code").text


def test_a_line_manager_is_linked_where_the_text_means_one_person(head, ada):
    hugh = add_person(head, name="Hugh Larkmoor")
    change = REGISTERS["person"].verbs.change
    led = change(head, ada, revision=1, manager_name="hugh larkmoor")
    assert led.line_manager == hugh

    led = change(head, led, revision=2, manager_name="Somebody else")
    assert (led.line_manager, led.manager_name) == (None, "Somebody else")


def test_a_new_name_of_a_line_manager_is_said_of_those_they_lead(head, ada):
    hugh = add_person(head, name="Hugh Larkmoor")
    amend(head, ada, {"manager_name": "Hugh Larkmoor"})
    amend(head, hugh, {"name": "Hugh Larkmoor-Thorn"})

    assert Person.objects.get(pk=ada.pk).manager_name == "Hugh Larkmoor-Thorn"


def test_nobody_writes_notes_on_colleagues(digital_lead_client, ada):
    assert "Dated notes" not in digital_lead_client.get(f"/people/{ada.pk}/").text
    assert digital_lead_client.get(f"/notes/person/{ada.pk}/").status_code == 404


def test_who_left_and_who_will_is_for_those_who_keep_the_list(school, head, ada, governor_client):
    add_person(head, name="Hugh Larkmoor")
    leave(head, ada, on=today() - A_DAY)
    leave(head, Person.objects.get(name="Hugh Larkmoor"), on=today() + A_DAY)

    assert governor_client.get(f"/people/{ada.pk}/").status_code == 404
    for asked in ("", "?state=left", "?state=leaving", "?q=ada", "?q=PER-0001"):
        page = governor_client.get(f"/people/{asked}").text
        assert "Ada Fernhill" not in page
        assert "Leaving" not in page
    hugh = governor_client.get(f"/people/{Person.objects.get(name='Hugh Larkmoor').pk}/").text
    assert "Hugh Larkmoor" in hugh
    assert "leaving" not in hugh.casefold()
    assert governor_client.get("/people/spot-checks/").status_code == 403


def test_delete_is_offered_for_a_mistake_and_not_for_somebody_with_a_role(
    head, ada, digital_lead_client
):
    offer = f"/people/{ada.pk}/delete/"
    assert offer in digital_lead_client.get(f"/people/{ada.pk}/").text

    appoint(head, ada, duty=Duty.EXAMS, since=today())
    assert offer not in digital_lead_client.get(f"/people/{ada.pk}/").text
    assert "cannot be deleted" in digital_lead_client.get(offer).text


def test_somebody_with_an_account_is_not_deleted(head, technician, digital_lead_client):
    tess = add_person(head, name="Tess Wickham", account_id=technician.account_id)

    assert "/delete/" not in digital_lead_client.get(f"/people/{tess.pk}/").text
    assert "They have an account" in digital_lead_client.post(f"/people/{tess.pk}/delete/").text
    assert Person.objects.filter(pk=tess.pk).exists()


def test_somebody_on_the_list_of_the_trust_too_is_picked_once(school, trust, head, ada):
    amend(head, ada, {"email": "ada@signs.example"})
    with scope(trust):
        add_person(system(trust), name="Ada Fernhill", email="ada@signs.example")
        add_person(system(trust), name="Tamsin Waymark")

    assert Directory(today()).labels() == ["Ada Fernhill", "Tamsin Waymark"]
    hugh = add_person(head, name="Hugh Larkmoor", manager_name="Ada Fernhill")
    assert hugh.line_manager == ada
