from datetime import timedelta

import pytest

from conftest import somebody
from fingerpost.foundation.memberships.members import member
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.models import SavedView
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.narrowing import Narrowed, ranked

from .build import a_room, a_ticket
from .test_queue import summaries

EXAMS = {"kind": "request", "tag": "exams", "tab": "mine"}


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ({}, "?"),
        ({"tab": "mine", "late": "yes"}, "?tab=mine&late=yes"),
        ({"late": "yes", "tab": "nowhere"}, "?late=yes"),
        ({"kind": "party", "status": "closed", "late": "on"}, "?late=yes"),
        ({"team": "outside", "late": ""}, "?team=outside"),
        ({"team": "them"}, "?"),
        ({"tag": " Exams ", "room": "B12"}, "?tag=exams"),
        ({"room": "7", "kind": "incident"}, "?kind=incident&room=7"),
    ],
)
def test_an_address_says_what_it_can_mean_and_no_more(address, read):
    assert Narrowed.read(address).address == read


@pytest.mark.parametrize(
    ("asked", "shelf"),
    [
        ({}, "queue"),
        ({"tab": "mine", "status": "waiting-parts"}, "waiting"),
        ({"tab": "waiting"}, "waiting"),
        ({"tab": "waiting", "status": "new"}, "queue"),
    ],
)
def test_a_status_says_where_requests_lie(asked, shelf):
    assert Narrowed(**asked).shelf == shelf


def test_the_tags_used_most_come_first():
    assert ranked(["exams, library", "library", "", "art"]) == ["library", "art", "exams"]


@pytest.mark.django_db
def test_the_queue_is_narrowed_to_the_team_that_has_requests(technician, school):
    olly = somebody("Olly Quick", Role.EXTERNAL_IT, school)
    a_ticket(technician, "With nobody")
    for title, taker in (("Ours", technician), ("Theirs", olly)):
        ticket = a_ticket(technician, title)
        moving.assign(technician, [ticket], member=member(school, taker.account_id, today()))

    assert summaries(technician, team="ours") == ["Ours"]
    assert summaries(technician, team="outside") == ["Theirs"]
    assert len(summaries(technician)) == 3


@pytest.mark.django_db
def test_the_queue_is_narrowed_by_what_requests_are(technician):
    a_ticket(technician, "One", tags="exams", kind="request")
    a_ticket(technician, "Two", tags="art, exams, mock", room="C03")
    a_ticket(technician, "Three", tags="exams hall")
    room = str(a_room(technician, "C03").pk)

    assert summaries(technician, tag="exams") == ["One", "Two"]
    assert summaries(technician, tag="exams", kind="request") == ["One"]
    assert summaries(technician, room=room) == ["Two"]
    assert summaries(technician, late="yes") == []


@pytest.mark.django_db
def test_what_was_put_off_and_is_back_is_narrowed_too(technician):
    for tag in ("exams", "art"):
        ticket = a_ticket(technician, tag, tags=tag)
        moving.wait(technician, ticket, status="waiting-day", until=now() + timedelta(hours=1))

    assert summaries(technician, status="waiting-day", tag="art") == ["art"]
    with pretend(now() + timedelta(hours=2)):
        assert summaries(technician, tag="exams") == ["exams"]


@pytest.mark.django_db
def test_a_tag_gives_no_sensitive_request_away(head, technician, digital_lead, technician_client):
    ticket = a_ticket(technician, "Secret", by=head, tags="leaver")
    actions.change(technician, ticket, is_sensitive=True)

    assert summaries(technician, tag="leaver") == []
    assert summaries(head, tag="leaver") == ["Secret"]
    assert "leaver" not in technician_client.get("/desk/").text


@pytest.mark.django_db
def test_a_view_is_kept_changed_and_taken_away(technician, technician_client):
    a_ticket(technician, tags="exams")
    page = technician_client.post("/desk/views/keep/", EXAMS | {"name": "Exams"}, follow=True).text
    view = SavedView.objects.get()
    assert 'href="?tab=mine&amp;kind=request&amp;tag=exams" aria-current="page">Exams' in page

    technician_client.post(f"/desk/views/{view.pk}/", {"name": "Late ones", "late": "on"})
    assert SavedView.objects.get().query == "?late=yes"

    technician_client.post(f"/desk/views/{view.pk}/forget/")
    assert not SavedView.objects.exists()


@pytest.mark.django_db
def test_ones_own_view_is_no_one_elses(technician_client, digital_lead_client):
    digital_lead_client.post("/desk/views/keep/", {"name": "Hers"})
    view = SavedView.objects.get()

    assert "Hers" in digital_lead_client.get("/desk/").text
    assert "Hers" not in technician_client.get("/desk/").text
    assert technician_client.post(f"/desk/views/{view.pk}/", {"name": "Mine"}).status_code == 404
