"""The list of people as a register: who is here follows from the last day, and some is for few."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.people.listed import amend
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.turning import turn
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS

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
