"""A teacher asks with a few words and a room, for themselves, a colleague or a pupil."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import now, pretend
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.work.servicedesk.expectations.tests.build import agreed
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.tests.build import a_room, listed

pytestmark = pytest.mark.django_db
BROKEN = "/help/ask/broken/"


def asked(teacher, room, page=BROKEN, **entered):
    form = {"summary": "The projector stays dark", "room": room.pk, **entered}
    return client_for(teacher).post(page, form, follow=True)


def test_a_few_words_and_a_room_are_enough(teacher, ted, room):
    page = asked(teacher, room)

    ticket = Ticket.objects.get()
    assert (ticket.requester, ticket.room, ticket.kind) == (ted, room, "incident")
    assert "IT-0001 is with IT support" in page.text
    assert "Nobody has begun yet" in page.text


def test_without_a_room_nothing_is_lost(teacher, ted, room):
    page = client_for(teacher).post(BROKEN, {"summary": "The projector stays dark"})

    assert "Choose the room" in page.text
    assert 'value="The projector stays dark"' in page.text
    assert not Ticket.objects.exists()


def test_where_there_is_no_room_of_the_list_it_is_said_in_words(teacher, ted):
    page = client_for(teacher).get(BROKEN).text
    assert "Where is it?" in page
    assert "Choose the room" not in page

    told = {"summary": "No sound", "elsewhere": "The minibus"}
    assert "The minibus" in client_for(teacher).post(BROKEN, told, follow=True).text
    assert Ticket.objects.get().room_key == "The minibus"


def test_a_class_that_waits_is_taken_first(teacher, ted, room):
    asked(teacher, room, a_class_waits="on")

    assert Ticket.objects.get().turn == 0


def test_nobody_is_asked_whether_a_class_waits_for_an_answer_to_a_question(teacher, ted, room):
    page = client_for(teacher).get("/help/ask/how/").text

    assert "A class is waiting" not in page
    assert "A class is waiting" in client_for(teacher).get(BROKEN).text


def test_a_question_needs_no_room(teacher, ted, room):
    page = client_for(teacher).post("/help/ask/how/", {"summary": "Share a file"}, follow=True)

    assert "IT-0001" in page.text
    assert Ticket.objects.get().room is None
    assert "Choose the room" in client_for(teacher).post(BROKEN, {"summary": "Dark"}).text


def test_one_s_own_devices_are_offered_and_nobody_else_s(teacher, technician, ted, room):
    mine = an_asset(technician, name="Laptop of Ted", holder=ted, assigned_to=ted.name)
    an_asset(technician, name="Laptop of Mo")

    page = client_for(teacher).get(BROKEN).text
    assert "Laptop of Ted" in page
    assert "Laptop of Mo" not in page
    asked(teacher, room, asset=mine.pk)
    assert Ticket.objects.get().asset == mine


def test_the_room_of_last_time_stands_first(teacher, digital_lead, ted, room):
    a_room(digital_lead, "A1")
    asked(teacher, room)

    page = client_for(teacher).get(BROKEN).text
    assert page.index("Where you asked before") < page.index(">B12<") < page.index(">A1<")


def test_a_photo_is_kept_with_the_request(teacher, ted, room):
    asked(teacher, room, upload=SimpleUploadedFile("dark.txt", b"It stays dark"))

    (kept,) = StoredFile.objects.all().of(Ticket.objects.get())
    assert client_for(teacher).get(f"/files/{kept.pk}/").status_code == 200


def test_a_photo_that_is_refused_does_not_lose_the_request(teacher, ted, room):
    page = asked(teacher, room, upload=SimpleUploadedFile("run.exe", b"MZ\x00\x01"))

    assert "The file was not added" in page.text
    assert Ticket.objects.exists()


def test_a_colleague_for_whom_one_asks_sees_the_request(digital_lead, teacher, head, ted, room):
    listed(digital_lead, head)
    asked(teacher, room, who="Hugh Larkmoor")

    assert "The projector stays dark" in client_for(head).get("/help/").text
    assert "The projector stays dark" in client_for(teacher).get("/help/").text


def test_a_pupil_is_a_year_group_and_no_name(teacher, ted, room):
    asked(teacher, room, year_group="Year 9")

    ticket = Ticket.objects.get()
    assert (ticket.requester, ticket.who) == (None, "A pupil, Year 9")
    assert "The projector stays dark" in client_for(teacher).get("/help/requests/").text


def test_somebody_unknown_is_refused(teacher, ted, room):
    page = asked(teacher, room, who="Nobody Here")

    assert "Nobody called Nobody Here is on the list of people" in page.text
    assert not Ticket.objects.exists()


def test_a_tile_that_there_is_not_is_not_found(teacher):
    assert client_for(teacher).get("/help/ask/magic/").status_code == 404


def test_every_page_leads_to_the_one_for_worries(teacher, ted, room):
    asked(teacher, room)
    pk = Ticket.objects.get().pk

    for page in ("/help/", BROKEN, "/help/requests/", f"/help/requests/{pk}/"):
        assert 'href="/worries/tell/"' in client_for(teacher).get(page).text, page


def test_every_page_says_how_to_reach_it_while_the_network_is_down(
    digital_lead, technician, teacher
):
    assert "When the network is down" not in client_for(teacher).get("/help/").text

    agreed(digital_lead, technician)  # from tomorrow on

    with pretend(now() + timedelta(days=1)):
        assert "Ring the office on 200" in client_for(teacher).get("/help/").text
