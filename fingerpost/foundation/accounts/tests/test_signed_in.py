"""The list of devices: what it says, and ending one of them or all the others."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from fingerpost.foundation.accounts.actions import end_sessions
from fingerpost.foundation.accounts.devices import in_words
from fingerpost.foundation.accounts.models import OpenSession
from fingerpost.foundation.accounts.signed_in import signed_in
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import now, pretend

from .build import account_of, sign_in

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
    "Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
)
DESK = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36"
)


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


@pytest.fixture
def phone(account):
    return sign_in(account, client=Client(headers={"user-agent": PHONE}))[0]


@pytest.fixture
def desk(account):
    return sign_in(account, client=Client(headers={"user-agent": DESK}))[0]


def is_in(client):
    return client.get("/account/").status_code == 200


def marks(client):
    return re.findall(r'name="which" value="(\w+)"', client.get("/account/").content.decode())


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (PHONE, "Safari on iPhone"),
        (DESK, "Chrome on Windows"),
        (DESK + " Edg/142.0", "Edge on Windows"),
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/142.0 Safari/537.36", "Chrome on a Chromebook"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_named_in_words(agent, words):
    assert in_words(agent) == words


def test_the_list_says_with_what_and_from_where(phone, desk):
    page = desk.get("/account/").content.decode()

    assert "Chrome on Windows, from 127.0.0.1" in page
    assert "Safari on iPhone, from 127.0.0.1" in page
    assert page.count("This one.") == 1


def test_a_page_never_shows_a_key(phone, desk):
    page = desk.get("/account/").content.decode()

    assert not any(row.session_key in page for row in OpenSession.objects.all())


def test_one_device_is_signed_out_and_the_other_stays(phone, desk):
    desk.post("/account/sessions/end/", {"which": marks(desk)[0]})

    assert (is_in(phone), is_in(desk)) == (False, True)
    assert Entry.objects.latest("seq").deed == "accounts.end_session"


def test_nobody_ends_a_session_of_somebody_else(desk, technician):
    other, _ = sign_in(account_of(technician))
    theirs = OpenSession.objects.get(account_id=technician.account_id)
    mark = signed_in(theirs.account)[0].mark

    assert desk.post("/account/sessions/end/", {"which": mark}).status_code == 404
    assert is_in(other)


def test_all_others_are_signed_out_and_this_one_stays(phone, desk):
    desk.post("/account/sessions/end-others/")

    assert (is_in(phone), is_in(desk)) == (False, True)


def test_ending_is_no_deed_of_a_link(phone, desk):
    assert desk.get("/account/sessions/end/").status_code == 405
    assert desk.get("/account/sessions/end-others/").status_code == 405


def test_sessions_that_ran_out_or_were_ended_are_not_listed(account, phone, desk):
    assert len(signed_in(account)) == 2
    with pretend(now() + timedelta(minutes=61)):
        assert signed_in(account) == []
    end_sessions(account)
    account.refresh_from_db()

    assert signed_in(account) == []


def test_signing_out_takes_the_row_along(account, desk):
    desk.post("/sign-out/")

    assert signed_in(account) == []
    assert not OpenSession.objects.filter(account=account).exists()
