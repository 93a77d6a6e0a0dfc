from datetime import UTC, datetime, timedelta

import pytest

from fingerpost.foundation.calendar.actions import mark_days
from fingerpost.foundation.now import now, pretend, today
from fingerpost.work.servicedesk import actions, queue
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.actions_setting import set_exam_rooms
from fingerpost.work.servicedesk.choices import Status
from fingerpost.work.servicedesk.narrowing import ALL, MINE, UNASSIGNED, WAITING, Narrowed

from .build import a_room, a_ticket, again

pytestmark = pytest.mark.django_db
TABS = (ALL, MINE, UNASSIGNED, WAITING)


def summaries(actor, tab=ALL, after=None, **asked):
    page = queue.page(actor, Narrowed(tab, **asked), now(), today(), after)
    return [line.summary for line in page.lines]


@pytest.fixture
def three(technician):
    """One that waits, one that is somebody's, one that nobody has."""
    waits, mine, free = (a_ticket(technician, each) for each in ("Waits", "Mine", "Free"))
    moving.take(technician, [mine])
    moving.wait(technician, waits, status=Status.WAITING_PARTS)
    return waits, mine, free


def test_every_tab_has_its_own(technician, three):
    found = [summaries(technician, tab) for tab in TABS]

    assert found == [["Mine", "Free"], ["Mine"], ["Free"], ["Waits"]]


def test_what_was_put_off_comes_back_by_itself(technician):
    ticket = a_ticket(technician)
    moving.wait(technician, ticket, status="waiting-day", until=now() + timedelta(hours=1))

    assert summaries(technician) == []
    with pretend(now() + timedelta(hours=2)):
        assert summaries(technician) == ["The projector stays dark"]
        assert summaries(technician, WAITING) == []


def test_pages_follow_each_other_without_a_gap(technician, monkeypatch):
    monkeypatch.setattr(queue, "SIZE", 2)
    for n in range(5):
        a_ticket(technician, f"Ticket {n}", room=f"B{n % 2}", a_class_waits=n == 4)

    first = queue.page(technician, Narrowed(), now(), today())
    second = queue.page(technician, Narrowed(), now(), today(), first.older)
    third = queue.page(technician, Narrowed(), now(), today(), second.older)
    seen = [line.summary for page in (first, second, third) for line in page.lines]
    assert seen == ["Ticket 4", "Ticket 0", "Ticket 2", "Ticket 1", "Ticket 3"]
    assert third.older is None


def test_rooms_of_exams_come_first_in_a_week_with_exams(head, technician):
    for room in ("A01", "Hall", "B02"):
        a_ticket(technician, room, room=room)
    set_exam_rooms(technician, rooms=[a_room(technician, "Hall")])

    with pretend(datetime(2026, 6, 3, 9, tzinfo=UTC)):
        mark_days(head, kind="exam", first_on=today(), last_on=today(), label="GCSE")
        assert summaries(technician) == ["Hall", "A01", "B02"]
    assert summaries(technician) == ["A01", "B02", "Hall"]


def test_the_page_shows_the_day_and_offers_the_tabs(technician_client, three):
    page = technician_client.get("/desk/?tab=waiting").text

    assert "Requests that wait" in page
    assert "Waiting for parts" in page
    assert "?tab=unassigned" in page


def test_a_phone_closes_a_request_in_two_taps(technician_client, three):
    free = three[2]
    assert f'href="/desk/{free.pk}/resolve/"' in technician_client.get("/desk/").text
    assert 'value="Restarted it"' in technician_client.get(f"/desk/{free.pk}/resolve/").text

    technician_client.post(f"/desk/{free.pk}/resolve/", {"resolution": "Restarted it"})
    assert (again(free).status, again(free).resolution) == ("resolved", "Restarted it")


def test_several_are_taken_handed_over_and_fixed_at_once(technician_client, technician, three):
    ticked = {"ticket": [three[1].pk, three[2].pk]}
    taken = technician_client.post("/desk/chosen/take/", ticked, follow=True).text
    asked = technician_client.post("/desk/chosen/resolve/", ticked).text
    technician_client.post("/desk/chosen/resolve/", ticked | {"resolution": "New batteries"})

    assert "1 request is with you" in taken
    assert "They are fixed" in asked
    assert [again(each).resolution for each in three] == ["", "New batteries", "New batteries"]


def test_whoever_deals_with_several_comes_back_to_the_list_they_saw(technician_client, three):
    told = {"ticket": [three[2].pk], "resolution": "New batteries", "asked": "?tab=mine&late=yes"}
    asked = technician_client.post("/desk/chosen/take/", told)
    stranger = technician_client.post("/desk/chosen/resolve/", told | {"asked": "//elsewhere"})

    assert asked.url == "/desk/?tab=mine&late=yes"
    assert stranger.url == "/desk/"


def test_nothing_ticked_is_said_so(technician_client, three):
    page = technician_client.post("/desk/chosen/take/", follow=True).text

    assert "Tick at least one request" in page


def test_several_are_handed_to_somebody(technician_client, technician, three):
    ticked = {"ticket": [three[2].pk]}
    assert "Tess Wickham" in technician_client.post("/desk/chosen/hand-over/", ticked).text

    told = ticked | {"member": technician.account_id}
    technician_client.post("/desk/chosen/hand-over/", told)
    assert again(three[2]).assignee == "Tess Wickham"


def test_a_sensitive_one_is_not_chosen_by_others(technician_client, technician, ticket):
    actions.change(technician, ticket, is_sensitive=True)
    ticked = {"ticket": [ticket.pk], "resolution": "Done"}

    assert technician_client.post("/desk/chosen/resolve/", ticked).status_code == 403
    assert again(ticket).is_open
