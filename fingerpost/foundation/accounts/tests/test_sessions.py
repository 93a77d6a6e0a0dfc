"""How long a session lasts, and what ends it before."""

from datetime import timedelta

from django.test import Client

from fingerpost.foundation.accounts.actions import dismiss
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.tenancy.scope import scope

from .build import PASSWORD, account_of, sign_in

NEW = "kettle beside the harbour"


def is_in(client):
    return client.get("/account/").status_code == 200


def test_an_hour_of_silence_ends_a_session(digital_lead):
    client, _ = sign_in(account_of(digital_lead))

    with pretend(now() + timedelta(minutes=61)):
        answer = client.get("/account/", follow=True)
    assert "You were signed out after a while" in answer.content.decode()


def test_a_session_in_use_lives_through_a_lesson(digital_lead):
    client, _ = sign_in(account_of(digital_lead))
    begun = now()

    for minutes in (50, 100, 150):
        with pretend(begun + timedelta(minutes=minutes)):
            assert is_in(client)


def test_twelve_hours_end_even_a_session_in_use(digital_lead):
    client, _ = sign_in(account_of(digital_lead))
    begun = now()
    for half_hours in range(1, 24):
        with pretend(begun + timedelta(minutes=30 * half_hours)):
            assert is_in(client)

    with pretend(begun + timedelta(hours=12, minutes=1)):
        assert not is_in(client)


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(digital_lead):
    account = account_of(digital_lead)
    here, elsewhere = sign_in(account)[0], sign_in(account)[0]
    change = {"current": PASSWORD, "password": NEW, "again": NEW}

    assert here.post("/account/password/", change)["Location"] == "/account/"
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert sign_in(account, NEW)[1].status_code == 302


def test_signing_out_everywhere_ends_every_session(digital_lead):
    account = account_of(digital_lead)
    here, elsewhere = sign_in(account)[0], sign_in(account)[0]

    here.post("/account/sign-out-everywhere/")

    assert (is_in(here), is_in(elsewhere)) == (False, False)


def test_asking_to_sign_out_everywhere_by_get_does_nothing(digital_lead):
    client, _ = sign_in(account_of(digital_lead))

    assert client.get("/account/sign-out-everywhere/").status_code == 405
    assert is_in(client)


def test_a_membership_that_ends_closes_the_school_at_once(head, technician, school):
    account = account_of(technician)
    client, _ = sign_in(account)
    with scope(school):
        dismiss(head, account, on=today())

    assert not is_in(client)
    again, _ = sign_in(account)
    answer = again.get("/people/")
    assert answer.status_code == 403
    assert "No school has given you a role" in answer.content.decode()


def test_a_last_day_to_come_leaves_the_door_open_until_then(head, technician, school):
    account = account_of(technician)
    client, _ = sign_in(account)
    with scope(school):
        dismiss(head, account, on=today() + timedelta(days=7))

    assert is_in(client)
    assert Membership.objects.get(account=account).until == today() + timedelta(days=7)


def test_pages_behind_the_door_are_not_kept_by_the_browser(digital_lead):
    client, _ = sign_in(account_of(digital_lead))

    assert client.get("/account/")["Cache-Control"] == "private, no-store"
    assert "Cache-Control" not in Client().get("/nothing/")
