"""What somebody still holds changes hands in the step in which they leave."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.duties.actions import ask
from fingerpost.foundation.duties.models import Remark, ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.memberships.actions import NotNow
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint, holders, leave
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role


@pytest.fixture
def ada(head):
    """The safeguarding lead, who was asked for something."""
    made = add_person(head, name="Ada Fernhill")
    appoint(head, made, duty=Duty.DSL, since=today() - timedelta(days=30))
    ask(head, Origin(), title="Read the reports", due_on=today(), owner=made)
    return made


@pytest.fixture
def bo(head):
    return add_person(head, name="Bo Rushmere")


def test_the_page_says_what_is_still_in_their_hands(digital_lead_client, ada):
    page = digital_lead_client.get(f"/people/{ada.pk}/leave/").text

    assert "Designated safeguarding lead, since" in page
    assert "Read the reports, by" in page


def test_roles_and_things_to_do_go_to_whoever_takes_over(digital_lead_client, ada, bo):
    digital_lead_client.post(f"/people/{ada.pk}/leave/", {"on": "today", "to": "Bo Rushmere"})
    assert Person.objects.get(pk=ada.pk).left_on is None  # "today" is no date

    last = {"on": today().isoformat(), "to": "Bo Rushmere"}
    digital_lead_client.post(f"/people/{ada.pk}/leave/", last)
    held = holders()[Duty.DSL]
    assert (held.person, held.starts_on) == (bo, today() + timedelta(days=1))
    assert ToDo.objects.get().owner == bo
    assert Remark.objects.get().text == "Ada Fernhill leaves; handed over to Bo Rushmere."


def test_with_nobody_named_roles_fall_vacant_and_the_rest_stays(head, ada):
    leave(head, ada, on=today())

    assert holders() == {}
    assert ToDo.objects.get().owner == ada


def test_who_may_not_appoint_hands_over_what_was_asked_and_no_role(school, ada, bo):
    leave(somebody("Una Thornby", Role.BUSINESS, school), ada, on=today(), to=bo)

    assert holders() == {}
    assert ToDo.objects.get().owner == bo


@pytest.mark.parametrize(
    ("name", "said"),
    [("Ada Fernhill", "Choose somebody else"), ("Nobody Known", "is on the list of people")],
)
def test_only_somebody_else_of_the_list_takes_over(digital_lead_client, ada, name, said):
    answer = digital_lead_client.post(
        f"/people/{ada.pk}/leave/", {"on": "2 March 2026", "to": name}
    )

    assert said in answer.text
    assert Person.objects.get().left_on is None


def test_a_leaving_that_was_a_mistake_is_taken_back_on_the_page(digital_lead_client, ada):
    leave(somebody("Hugh Larkmoor", Role.HEADTEACHER, ada.organisation), ada, on=today())
    assert "They are here again" in digital_lead_client.get(f"/people/{ada.pk}/").text

    answer = digital_lead_client.post(f"/people/{ada.pk}/come-back/", follow=True)
    assert "Ada Fernhill is here again. Duties and access that ended stay so." in answer.text
    assert (Person.objects.get(pk=ada.pk).left_on, holders()) == (None, {})


def test_whoever_is_here_cannot_come_back(digital_lead_client, ada):
    assert "They are here again" not in digital_lead_client.get(f"/people/{ada.pk}/").text

    answer = digital_lead_client.post(f"/people/{ada.pk}/come-back/", follow=True)
    assert "is here already" in answer.text


def test_a_technician_lets_nobody_come_back(technician_client, ada):
    assert technician_client.post(f"/people/{ada.pk}/come-back/").status_code == 403


def test_the_last_who_may_lead_does_not_leave(school, head):
    bo = somebody("Bo Rushmere", Role.BUSINESS, school)
    last = add_person(head, name=head.name, account_id=head.account_id)
    answer = client_for(bo).post(f"/people/{last.pk}/leave/", {"on": today().isoformat()})
    assert "Nobody else may change rights here" in answer.text

    with pytest.raises(NotNow):
        leave(bo, last, on=today())
    somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school)
    assert leave(bo, last, on=today()).left_on == today()
