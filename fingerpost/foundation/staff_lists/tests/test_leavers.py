"""Several leavers are named once more, with what they hold, before anything ends."""

from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint, holders
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.staff_lists.models import Difference

from .build import compare, question

pytestmark = pytest.mark.django_db
EDDA_STAYS = "Name,Email\nEdda Moorend,edda@fern.example\n"


@pytest.fixture
def held(head):
    """A complete list that names neither Ada, who holds a role, nor Bo."""
    ada = add_person(head, name="Ada Fernhill", email="ada@fern.example")
    add_person(head, name="Bo Rushmere", email="bo@fern.example")
    add_person(head, name="Edda Moorend", email="edda@fern.example")
    appoint(head, ada, duty=Duty.DSL, since=today() - timedelta(days=30))
    return compare(head, EDDA_STAYS, is_complete=True)


def press(actor, held, act, *chosen):
    answers = {"act": act, "kind": "leaver", "chosen": [each.pk for each in chosen]}
    return client_for(actor).post(f"/people/lists/{held.pk}/confirm/", answers)


def test_confirming_all_leavers_names_them_first_and_ends_nothing(head, held):
    page = press(head, held, "all")

    assert "2 people leave: is that right?" in page.text
    assert "Ada Fernhill" in page.text
    assert "Designated safeguarding lead" in page.text
    assert Person.objects.filter(left_on=None).count() == 3
    assert Duty.DSL in holders()


def test_who_is_still_ticked_leaves(head, held):
    press(head, held, "sure", question(held, "Bo Rushmere"))

    assert Person.objects.get(left_on=today()).name == "Bo Rushmere"
    assert Difference.objects.all().of(held).waiting().get().title == "Ada Fernhill"


def test_joiners_are_confirmed_without_a_page_between(head):
    held = compare(head, EDDA_STAYS)
    page = press(head, held, "all", question(held, "Edda Moorend"))
    assert page.status_code == 302  # the kind says leavers: none waits

    answers = {"act": "all", "kind": "joiner"}
    client_for(head).post(f"/people/lists/{held.pk}/confirm/", answers)
    assert Person.objects.get().name == "Edda Moorend"


def test_an_invitation_beside_a_joiner_is_filled_in(head):
    held = compare(head, EDDA_STAYS)
    client = client_for(head)
    client.post(f"/people/lists/{held.pk}/confirm/", {"act": "all", "kind": "joiner"})

    edda = Person.objects.get()
    address = f"/people/access/invite/?person={edda.pk}"
    assert address in client.get(f"/people/lists/{held.pk}/").text
    page = client.get(address).text
    assert 'value="Edda Moorend"' in page
    assert 'value="edda@fern.example"' in page
