"""Reminders and escalations, each once; and what waits for whoever asked, to its end."""

import pytest

from conftest import somebody
from fingerpost.foundation.actor import system
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions, actions_chasing, actions_moving
from fingerpost.work.servicedesk.actions_chasing import NothingDue, remind
from fingerpost.work.servicedesk.models import Event
from fingerpost.work.servicedesk.tasks import chase_all, remind_all

from .build import a_ticket, again, listed

pytestmark = pytest.mark.django_db
MORNING, NEARLY, LATE = "2026-10-22 09:00", "2026-10-22 12:46", "2026-10-22 13:01"


def run(task, moment):
    with pretend(at(moment)):
        return task.func()


def happened(ticket, *kinds):
    return list(Event.objects.filter(ticket=ticket, kind__in=kinds).order_by("id"))


@pytest.fixture
def asked(head, technician, teacher, promised):
    """Asked at nine by Ted Brackley, to be answered by one o'clock; with Tess Wickham."""
    listed(head, teacher)
    with pretend(at(MORNING)):
        ticket = a_ticket(technician, by=teacher, impact="one", urgency="stopped")
        actions_moving.take(technician, [ticket])
    return again(ticket)


def test_whoever_works_on_it_is_reminded_before_the_answer_is_due_and_once(asked):
    assert run(remind_all, "2026-10-22 12:40") == 0
    assert [run(remind_all, NEARLY) for _ in range(3)] == [1, 0, 0]

    [event] = happened(asked, "reminded")
    assert event.reason == (
        "to Tess Wickham (who works on it): an answer is due at 13:00 on 22 October 2026"
    )
    [letter] = Mail.objects.filter(letter="step")
    assert letter.to.startswith("tess.")


def test_once_time_has_run_out_whoever_is_named_is_told(asked, school):
    somebody("Ivo Manley", Role.IT_MANAGER, school)

    run(remind_all, LATE)

    [event] = happened(asked, "escalated")
    assert event.reason.startswith("to Ivo Manley (IT manager): an answer was due at 13:00")


def test_where_nobody_has_the_role_somebody_above_them_is_told(asked):
    run(remind_all, LATE)

    assert "to Dita Fernside (SLT digital lead)" in happened(asked, "escalated")[0].reason


def test_nobody_is_told_out_of_hours_nor_once_it_is_answered(asked, technician):
    assert run(remind_all, "2026-10-22 20:00") == 0
    with pretend(at("2026-10-23 08:30")):
        actions.reply(technician, asked, text="On my way")

    assert run(remind_all, "2026-10-23 08:31") == 0


def test_what_broke_down_between_row_and_letter_is_done_whole_later(asked, monkeypatch):
    def broken(*told):
        raise RuntimeError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(actions_chasing, "tell_of_step", broken)
        with pytest.raises(RuntimeError):
            run(remind_all, NEARLY)
    assert not happened(asked, "reminded")

    assert run(remind_all, NEARLY) == 1
    assert Mail.objects.filter(letter="step").count() == 1


def test_a_second_worker_that_comes_too_late_does_nothing(asked, school):
    with pretend(at(NEARLY)):
        remind(system(school), asked)

        with pytest.raises(NothingDue):
            remind(system(school), asked)


def test_the_letter_says_nothing_of_what_was_asked(asked):
    run(remind_all, NEARLY)

    with pretend(at(NEARLY)):
        words = LETTERS["step"].compose(**Mail.objects.get(letter="step").about)
    assert words.subject == "IT-0001 (B12): time runs out"
    assert "projector" not in words.plain()


def test_the_page_says_to_whom_it_was_escalated(asked, technician_client):
    run(remind_all, LATE)

    with pretend(at(LATE)):
        page = technician_client.get(f"/desk/{asked.pk}/").text
    assert "Escalated: to Dita Fernside (SLT digital lead)" in page


def test_without_an_answer_it_is_asked_again_twice_ended_and_closed_each_once(asked, technician):
    with pretend(at("2026-10-22 10:00")):
        actions_moving.wait(technician, asked, status="waiting-user")
    days = [f"2026-10-{n}" for n in range(23, 32)] + [f"2026-11-{n:02}" for n in range(1, 17)]
    for each in days * 2:
        run(chase_all, f"{each} 09:10")

    kinds = ("prompted", "resolved", "closed")
    assert [f"{each.kind} {each.at:%d %b}" for each in happened(asked, *kinds)] == [
        "prompted 26 Oct",
        "prompted 29 Oct",
        "resolved 05 Nov",
        "closed 13 Nov",
    ]
    assert Mail.objects.filter(letter="prompt").count() == 2
    assert again(asked).resolution == "Nobody answered for 10 working days, so it ends here"


def test_an_answer_in_time_keeps_it_open(asked, technician, teacher):
    with pretend(at("2026-10-22 10:00")):
        actions_moving.wait(technician, asked, status="waiting-user")
    with pretend(at("2026-11-04 10:00")):
        actions.answer(teacher, again(asked), text="The left one")

    assert run(chase_all, "2026-11-05 09:10") == 0
    assert again(asked).is_open
