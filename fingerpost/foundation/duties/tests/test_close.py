"""What becomes of it: comments, done, handed over, moved, withdrawn."""

from datetime import date

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.keeping import closed_before
from fingerpost.foundation.duties.models import Remark, State, ToDo
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db


def test_whoever_is_asked_closes_it_with_a_word(to_do, technician_client):
    technician_client.post(f"/waiting/{to_do.pk}/close/", {"text": "Two, both listed"})
    page = technician_client.get(f"/waiting/{to_do.pk}/").text

    assert "said Tess Wickham" in page
    assert "Two, both listed" in page
    assert verify().faults == []


def test_what_is_closed_is_not_closed_again(to_do, technician):
    actions.close(technician, to_do)

    with pytest.raises(actions.NotOpen, match="done already"):
        actions.close(technician, to_do)


def test_both_sides_comment(to_do, technician_client, digital_lead_client):
    technician_client.post(f"/waiting/{to_do.pk}/comment/", {"text": "Which ones?"})
    digital_lead_client.post(f"/waiting/{to_do.pk}/comment/", {"text": "All <of> them"})

    page = technician_client.get(f"/waiting/{to_do.pk}/").text
    assert "Which ones?" in page
    assert "All &lt;of&gt; them" in page


def test_an_empty_comment_says_what_to_do(to_do, technician_client):
    page = technician_client.post(f"/waiting/{to_do.pk}/comment/", {"text": " "}).text

    assert "Write a comment" in page


def test_others_neither_read_nor_close_it(to_do, dpo):
    assert client_for(dpo).get(f"/waiting/{to_do.pk}/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.close(dpo, to_do)
    with pytest.raises(NotAllowed):
        actions.comment(dpo, to_do, text="No")


def test_a_leader_sees_and_closes_anything(to_do, head):
    actions.close(head, to_do)

    assert ToDo.objects.get().state == State.DONE


def test_it_is_handed_over_to_somebody_else(to_do, technician_client, digital_lead):
    add_person(digital_lead, name="Una Thornby")
    technician_client.post(f"/waiting/{to_do.pk}/hand-over/", {"who": "Una Thornby"})

    assert ToDo.objects.get().who == "Una Thornby"
    assert Remark.objects.get().text == "Handed over from Tess Wickham to Una Thornby."


def test_the_day_is_moved_with_a_reason(to_do, technician_client):
    there = f"/waiting/{to_do.pk}/move/"
    refused = technician_client.post(there, {"due_on": "20 May 2099"}).text
    technician_client.post(there, {"due_on": "20 May 2099", "text": "Exams"})

    assert "Say why the day is moved" in refused
    assert ToDo.objects.get().due_on == date(2099, 5, 20)
    assert "from 15 May 2099 to 20 May 2099: Exams" in Remark.objects.get().text


def test_whoever_asked_withdraws_it(to_do, digital_lead_client):
    digital_lead_client.post(f"/waiting/{to_do.pk}/withdraw/", {"text": "Not needed"})

    assert ToDo.objects.get().state == State.WITHDRAWN


def test_whoever_is_asked_does_not_withdraw_it(to_do, technician, technician_client):
    assert "Withdraw" not in technician_client.get(f"/waiting/{to_do.pk}/").text
    with pytest.raises(NotAllowed, match="Only Dita Fernside"):
        actions.withdraw(technician, to_do)


def test_a_teacher_who_is_asked_answers(digital_lead, school, to_do):
    teacher = somebody("Ted Brackley", Role.STAFF, school)
    ted = add_person(digital_lead, name="Ted Brackley", account_id=teacher.account_id)
    actions.hand_over(digital_lead, to_do, owner=ted)

    actions.close(teacher, to_do)
    assert ToDo.objects.get().closed_by == "Ted Brackley"


def test_closed_ones_are_due_for_deletion_in_time(to_do, technician):
    actions.close(technician, to_do, text="Done")
    later = today().replace(year=today().year + 1)

    assert [rows.count() for rows in closed_before(today())] == [0, 0]
    assert [rows.count() for rows in closed_before(later)] == [1, 1]
