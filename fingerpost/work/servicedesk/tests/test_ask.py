import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk.models import Event, Ticket

from .build import a_room, a_ticket, listed

pytestmark = pytest.mark.django_db


def test_a_summary_and_a_room_are_enough(technician, teacher, ticket):
    assert ticket.reference == "IT-0001"
    assert (ticket.who, str(ticket.room), ticket.status) == ("Ted Brackley", "B12", "new")
    assert Entry.objects.last().deed == "desk.ask"
    assert Event.objects.get().kind == "opened"


def test_without_a_room_nobody_can_come(teacher, technician):
    with pytest.raises(ValidationError, match="Choose the room"):
        actions.ask(teacher, summary="It is dark")

    assert actions.ask(technician, summary="It is dark", channel="email").room is None


def test_a_pupil_is_a_year_group_and_no_name(technician):
    asked = a_ticket(technician, asker="pupil", year_group="Year 9")

    assert asked.requester is None
    assert asked.who == "A pupil, Year 9"


def test_a_class_that_waits_comes_first(technician):
    later, first = a_ticket(technician), a_ticket(technician, a_class_waits=True)

    assert first.priority == 2
    assert list(Ticket.objects.all().queued()) == [first, later]


def test_a_class_that_waits_is_why_it_comes_first(technician):
    assert a_ticket(technician, a_class_waits=True).weighed == "A class is waiting"
    whole = a_ticket(technician, a_class_waits=True, impact="school", raised_by="exam")

    assert whole.weighed == (
        "A class is waiting; the whole school; an exam is running or about to begin"
    )
    assert a_ticket(technician).weighed == "One person; there is a way round it"


def test_what_people_write_stands_in_the_ticket_alone(technician):
    a_ticket(technician, "Zelda cannot sign in", description="Ask Zelda")

    kept = str(list(Change.objects.values_list("fields", flat=True)))
    assert "Zelda" not in kept
    assert "incident" in kept


def test_who_asked_never_changes(technician, teacher, ticket):
    with pytest.raises(ValueError, match="requester"):
        actions.change(technician, ticket, requester=None)

    assert actions.change(technician, ticket, summary="No light").who == "Ted Brackley"


def test_the_page_puts_a_request_in_the_queue(technician_client, technician, head, teacher):
    listed(head, teacher)
    room = a_room(technician)
    told = {"summary": "No sound", "room": room.pk, "who": "ted brackley", "channel": "phone"}

    page = technician_client.post("/desk/ask/", told, follow=True).text
    assert "IT-0001 is in the queue" in page
    assert Ticket.objects.get().requester.name == "Ted Brackley"


def test_the_page_says_what_is_missing(technician_client):
    page = technician_client.post("/desk/ask/", {"who": "Nobody Known"}).text

    assert "Enter in a few words what it is" in page
    assert "Say where it is" in page
    assert "Nobody called Nobody Known" in page


def test_another_school_sees_no_ticket(stranger_client, ticket):
    assert stranger_client.get(f"/desk/{ticket.pk}/").status_code == 404
    assert "projector" not in stranger_client.get("/desk/").text


def test_an_exam_raises_a_request_by_one(technician, ticket):
    assert ticket.priority == 4

    actions.change(technician, ticket, raised_by="exam")
    assert Ticket.objects.get(pk=ticket.pk).priority == 3
