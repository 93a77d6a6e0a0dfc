"""Only those who are told read a worry; IT reads one line where a device is needed."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Detail
from fingerpost.foundation.duties.waits import waits_for
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk.worries import actions
from fingerpost.work.servicedesk.worries.choices import About, Outcome
from fingerpost.work.servicedesk.worries.models import Worry

from .build import SECRET, appointed, told

pytestmark = pytest.mark.django_db


def page(actor, worry):
    return client_for(actor).get(f"/worries/{worry.pk}/")


def test_who_is_told_reads_it_and_the_look_is_on_the_record(teacher, safeguarding):
    worry = told(teacher)

    assert SECRET in page(safeguarding, worry).text
    assert Detail.objects.get(name="looked_at").value == f"/worries/{worry.pk}/"


def test_nobody_else_finds_it(teacher, safeguarding, leader, technician, stranger):
    worry = told(teacher)

    for actor in (teacher, leader, technician, stranger):
        assert page(actor, worry).status_code == 404


def test_whoever_follows_in_the_duty_reads_it(digital_lead, teacher, safeguarding):
    worry = told(teacher)
    after = somebody("Asha Brindle", Role.DSL, teacher.organisation)
    assert page(after, worry).status_code == 404

    appointed(digital_lead, after, Duty.DSL, since=today())

    assert page(after, worry).status_code == 200
    assert page(safeguarding, worry).status_code == 404


def test_a_head_reads_nothing_about_themselves_whatever_else_they_hold(
    digital_lead, teacher, leader, chair
):
    worry = told(teacher, about=About.HEAD)
    assert page(chair, worry).status_code == 200

    person = Person.objects.get(account=leader.account_id)
    people.appoint(digital_lead, person, duty=Duty.CHAIR, since=today())

    assert page(leader, worry).status_code == 404


def test_it_waits_today_for_those_who_are_told(teacher, safeguarding, technician):
    told(teacher)

    (due,) = waits_for(safeguarding, today())
    assert due.title.startswith("W-1, told")
    assert SECRET not in due.said
    assert waits_for(technician, today()) == []


def test_one_of_them_says_that_they_know(teacher, safeguarding):
    worry = told(teacher)
    actions.acknowledge(safeguarding, worry)

    assert waits_for(safeguarding, today() + timedelta(days=1)) == []
    with pytest.raises(DomainError, match="Dana Webb said so"):
        actions.acknowledge(safeguarding, worry)


def test_nobody_else_says_so(teacher, safeguarding, technician):
    with pytest.raises(NotAllowed):
        actions.acknowledge(technician, told(teacher))


def test_it_support_reads_the_device_and_whom_to_ask(teacher, safeguarding, technician):
    worry = told(teacher)
    actions.ask_for_device(safeguarding, worry, device="AST-0187")

    shown = client_for(technician).get("/worries/devices/").text
    assert "AST-0187" in shown
    assert "Dana Webb" in shown
    assert "Ted Brackley" not in shown
    assert SECRET not in shown
    client_for(technician).post(f"/worries/devices/{worry.pk}/keep/")
    assert Worry.objects.get().device_kept_at


def test_closing_takes_the_words_away(teacher, safeguarding):
    worry = told(teacher)
    closed = actions.close(safeguarding, worry, outcome=Outcome.RECORDED, recorded_as="MC-2231")

    worry.refresh_from_db()
    assert (worry.words, worry.recorded_as) == ("", "MC-2231")
    assert worry.acknowledged_by == "Dana Webb"
    with pytest.raises(actions.AlreadyClosed, match="Dana Webb closed this"):
        actions.close(safeguarding, closed, outcome=Outcome.SETTLED)


def test_what_is_recorded_elsewhere_names_its_reference(teacher, safeguarding):
    worry = told(teacher)
    answer = client_for(safeguarding).post(f"/worries/{worry.pk}/close/", {"outcome": "recorded"})

    assert "Enter the reference" in answer.text
    assert Worry.objects.get().words == SECRET
