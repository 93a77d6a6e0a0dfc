import pytest

from conftest import client_for
from fingerpost.foundation.errors import NotAllowed
from fingerpost.work.servicedesk import actions, actions_moving
from fingerpost.work.servicedesk.models import Event, Message

from .build import again

pytestmark = pytest.mark.django_db


def kinds(ticket):
    return list(Event.objects.all().of(ticket).values_list("kind", flat=True))


def test_the_first_reply_takes_the_ticket_on(technician, ticket):
    actions.reply(technician, ticket, text="On my way")
    actions.reply(technician, ticket, text="Done")

    assert (again(ticket).assignee, again(ticket).status) == ("Tess Wickham", "in-progress")
    assert kinds(ticket) == ["opened", "taken", "responded"]


def test_a_note_is_for_it_alone(technician, ticket):
    actions.note(technician, ticket, text="Third time this week")

    assert not Message.objects.all().of(ticket).for_requester().exists()
    assert kinds(ticket) == ["opened"]


def test_an_answer_wakes_a_ticket_that_waited_for_it(technician, teacher, ticket):
    actions_moving.wait(technician, ticket, status="waiting-user", reason="Which lamp?")
    actions.answer(teacher, again(ticket), text="The left one")

    assert again(ticket).status == "in-progress"
    assert kinds(ticket) == ["opened", "taken", "waiting-user", "resumed"]


def test_only_those_concerned_answer(governor, teacher, ticket):
    with pytest.raises(NotAllowed):
        actions.answer(governor, ticket, text="Hurry up")

    assert actions.answer(teacher, ticket, text="Please hurry").by == "Ted Brackley"


def test_the_page_shows_what_was_said(technician_client, ticket):
    technician_client.post(f"/desk/{ticket.pk}/reply/", {"text": "On my way"})
    technician_client.post(f"/desk/{ticket.pk}/note/", {"text": "Third time"})

    page = technician_client.get(f"/desk/{ticket.pk}/").text
    assert "On my way" in page
    assert "Note for IT only" in page


def test_an_empty_reply_is_asked_again(technician_client, ticket):
    page = technician_client.post(f"/desk/{ticket.pk}/reply/", {"text": " "}).text

    assert "Write something first" in page
    assert not Message.objects.exists()


def test_a_teacher_sees_no_queue(teacher, technician_client, ticket):
    assert client_for(teacher).get("/desk/").status_code == 403
    assert "projector" in technician_client.get("/desk/").text


def test_a_sensitive_ticket_is_for_those_it_concerns(technician, technician_client, dpo, ticket):
    actions.change(technician, ticket, is_sensitive=True)

    assert "projector" not in technician_client.get("/desk/").text
    assert technician_client.get(f"/desk/{ticket.pk}/").status_code == 403
    actions_moving.take(technician, [again(ticket)])
    assert "projector" in technician_client.get(f"/desk/{ticket.pk}/").text
    assert client_for(dpo).get(f"/desk/{ticket.pk}/").status_code == 403
