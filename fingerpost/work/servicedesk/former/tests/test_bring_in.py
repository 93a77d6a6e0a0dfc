"""Bringing in requests with their history, and taking them out again."""

from datetime import datetime

import pytest

from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.imports.dates import LONDON
from fingerpost.foundation.imports.models import ImportRow, ImportRun
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk.choices import EventKind, Priority, Status
from fingerpost.work.servicedesk.former import actions
from fingerpost.work.servicedesk.former.columns import REPLIES
from fingerpost.work.servicedesk.former.models import Former
from fingerpost.work.servicedesk.models import Event, Message, Said, Ticket

from . import files
from .build import brought, checked


@pytest.fixture
def ted(head):
    return add_person(head, name="Ted Brackley", email="ted@fernwhistle.example")


def of(number):
    return Ticket.objects.get(pk=Former.objects.all().numbers()[number])


def test_a_request_comes_in_with_its_own_times(technician, ted):
    brought(technician, files.SPICEWORKS)

    ticket = of("4711")
    assert ticket.opened_at == datetime(2026, 3, 2, 9, 5, tzinfo=LONDON)
    assert ticket.resolved_at == datetime(2026, 3, 3, 11, 30, tzinfo=LONDON)
    assert (ticket.requester, ticket.status) == (ted, Status.CLOSED)
    assert ticket.priority == Priority.P2
    told = Event.objects.all().of(ticket).values_list("kind", flat=True)
    assert list(told) == [EventKind.OPENED, EventKind.RESOLVED, EventKind.CLOSED]


def test_what_is_not_found_is_told_in_the_words_of_the_request(technician, ted):
    brought(technician, files.SPICEWORKS)

    ticket = of("4712")
    assert (ticket.status, ticket.requester) == (Status.NEW, None)
    assert "Who asked: Nobody Known" in ticket.description
    assert "Worked on by: Gil" in of("4711").description


def test_a_room_is_found_by_its_name(technician, head):
    rooms(head, "B12")
    file = "Number,Subject,Location,Created\n1,Dark,b12,2026-03-02\n2,Cold,Z9,2026-03-02\n"
    brought(technician, file)

    assert of("1").room.label == "B12"
    assert (of("2").room, of("2").description) == (None, "Room: Z9")


def test_the_first_answer_counts(technician, ted):
    brought(technician, files.FRESHDESK)

    answered = Event.objects.get(ticket=of("88"), kind=EventKind.RESPONDED)
    assert answered.at == datetime(2026, 5, 5, 9, 10, tzinfo=LONDON)


def test_days_first_and_afternoons_are_read(technician, ted):
    brought(technician, files.OSTICKET)

    ticket = of("600123")
    assert ticket.opened_at == datetime(2026, 6, 5, 13, 15, tzinfo=LONDON)
    assert ticket.requester == ted


def test_no_number_comes_in_twice(technician, ted):
    brought(technician, files.SPICEWORKS)

    again = checked(technician, files.SPICEWORKS)
    assert again.counts == {"rows": 2, "unchanged": 2}
    with pytest.raises(DomainError, match="no row is new"):
        actions.bring_in(technician, again)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("1,,2026-03-02,", "Enter what it is about"),
        (",Dark,2026-03-02,", "Enter the number"),
        ("1,Dark,,", "Enter when it was asked"),
        ("1,Dark,soon,", "is not a date"),
        ("1,Dark,2099-03-02,", "lies in the future"),
        ("1,Dark,2026-03-02,2026-03-01", "before the request was asked"),
    ],
)
def test_a_row_is_refused_with_its_reason(technician, row, why):
    run = checked(technician, f"Number,Subject,Created,Closed\n2,Cold,2026-03-02,\n{row}\n")

    (refused,) = ImportRow.objects.filter(run=run, outcome="refused")
    assert run.counts["new"] == 1
    assert why in " ".join(said for _, _, said in refused.said)


def test_replies_come_in_below_their_requests(technician, ted):
    brought(technician, files.SPICEWORKS)
    run = brought(technician, files.REPLIES, REPLIES)

    assert run.counts == {"rows": 4, "new": 3, "refused": 1}
    said = Message.objects.all().of(of("4711")).values_list("kind", "by")
    assert list(said) == [
        (Said.REPLY, "Gil"),
        (Said.ANSWER, "Ted Brackley"),
        (Said.NOTE, "Gil"),
    ]
    assert checked(technician, files.REPLIES, REPLIES).counts["unchanged"] == 3


def test_a_file_is_undone_whole(technician, ted):
    run = brought(technician, files.SPICEWORKS)
    replies = brought(technician, files.REPLIES, REPLIES)

    actions.undo(technician, replies)
    assert not Message.objects.exists()
    actions.undo(technician, run)
    assert not Ticket.objects.exists()
    assert not Former.objects.exists()


def test_what_was_worked_on_since_stays(technician, ted):
    run = brought(technician, files.SPICEWORKS)
    desk.note(technician, of("4712"), text="Mouse ordered")

    undone = actions.undo(technician, run)

    assert undone.counts["undone"] == 1
    assert [why for _, _, why in undone.left] == [
        "It has replies or notes; if they came by a file, undo that first"
    ]
    assert list(Former.objects.all().numbers()) == ["4712"]


def test_only_those_who_work_on_requests_bring_them_in(technician, teacher, ted):
    run = checked(technician, files.SPICEWORKS)

    with pytest.raises(NotAllowed):
        actions.bring_in(teacher, run)
    assert actions.bring_in(technician, run).counts["new"] == 2


def test_the_pages_lead_from_the_file_to_the_queue_and_back(technician_client, technician, ted):
    sent = technician_client.post(
        "/desk/former/", {"about": "former-tickets", "pasted": files.SPICEWORKS}, follow=True
    )
    assert "Which column is which?" in sent.text
    run = ImportRun.objects.get()
    columns = "number summary description priority status requester assignee opened closed"
    first = {f"column_{n}": name for n, name in enumerate(columns.split())}
    shown = technician_client.post(f"/desk/former/{run.pk}/columns/", first, follow=True)
    assert "2 requests would come in" in shown.text

    technician_client.post(f"/desk/former/{run.pk}/bring-in/")
    assert "New mouse" in technician_client.get("/desk/").text
    technician_client.post(f"/desk/former/{run.pk}/undo/")
    assert "New mouse" not in technician_client.get("/desk/").text
