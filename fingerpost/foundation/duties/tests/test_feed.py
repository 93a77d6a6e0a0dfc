"""The secret address of a calendar."""

from datetime import timedelta

import pytest
from django.test import Client

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.duties import actions, feeding
from fingerpost.foundation.duties.models import CalendarFeed
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import now, pretend, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(digital_lead, technician, tess):
    """The technician's calendar, with one thing due in three days."""
    due = today() + timedelta(days=3)
    actions.ask(digital_lead, Origin(), title="Ask about Ted", due_on=due, owner=tess)
    return actions.make_feed(technician)


def opened(token):
    return Client().get(f"/waiting/feed/{token}.ics")


def test_it_opens_without_signing_in_and_says_nothing_of_what_it_is(token):
    answer = opened(token)
    day = today() + timedelta(days=3)

    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "SUMMARY:Fingerpost: 1 thing is due\r\n" in answer.text
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in answer.text
    assert f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}\r\n" in answer.text
    assert not any(word in answer.text for word in ("Ted", "Tess", "Fernwhistle"))


def test_an_entry_keeps_its_name_from_day_to_day(token):
    def names():
        return [line for line in opened(token).text.splitlines() if line.startswith("UID:")]

    before = names()
    with pretend(now() + timedelta(days=1)):
        assert names() == before


def test_what_is_overdue_stands_on_today(token):
    with pretend(now() + timedelta(days=9)):
        text = opened(token).text

    assert "1 thing is overdue" in text


def test_a_new_address_ends_the_old_one(token, technician):
    newer = actions.make_feed(technician)

    assert opened(token).status_code == 404
    assert opened(newer).status_code == 200


def test_an_ended_address_opens_nothing(token, technician_client):
    technician_client.post("/waiting/reminders/address/end/")
    again = technician_client.post("/waiting/reminders/address/end/", follow=True)

    assert opened(token).status_code == 404
    assert "You have no calendar address" in again.text


def test_a_leavers_address_ends_at_once(token, technician):
    yesterday = today() - timedelta(days=1)
    Membership.objects.filter(account=technician.account_id).update(until=yesterday)

    assert opened(token).status_code == 404


def test_who_serves_another_school_still_has_no_calendar_here(token, technician, other_school):
    yesterday = today() - timedelta(days=1)
    held = Membership.objects.get(account=technician.account_id)
    Membership.objects.create(
        account=held.account, organisation=other_school, role=held.role, since=held.since
    )
    Membership.objects.filter(pk=held.pk).update(until=yesterday)

    assert opened(token).status_code == 404


def test_the_address_is_shown_once_and_kept_nowhere(technician_client):
    page = technician_client.post("/waiting/reminders/address/").text
    token = page.partition("/waiting/feed/")[2].partition(".ics")[0]

    assert opened(token).status_code == 200
    assert token not in technician_client.get("/waiting/reminders/").text
    assert CalendarFeed.objects.get().digest != token


def test_a_guess_opens_nothing(school):
    assert opened("guess").status_code == 404


def test_a_long_line_is_folded():
    assert list(feeding._folded("x" * 160)) == ["x" * 75, " " + "x" * 74, " " + "x" * 11]
