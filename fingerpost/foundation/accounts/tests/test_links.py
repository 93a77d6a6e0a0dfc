"""One-time links: shown by GET, used by POST, and only once."""

from datetime import timedelta

import pytest
from django.test import Client

from fingerpost.foundation.accounts.actions import find_link, link_for, new_link
from fingerpost.foundation.accounts.hush import HideTokens
from fingerpost.foundation.accounts.models import LinkPurpose, OneTimeLink, SignIn
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import now, pretend

from .build import account_of

SPENT = "This link does not work"


@pytest.fixture
def account(technician):
    return account_of(technician)


@pytest.fixture
def address(account):
    return f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/"


@pytest.fixture
def demonstration(account, school):
    school.is_demonstration = True
    school.save()
    return f"/link/{link_for(account, LinkPurpose.DEMONSTRATION)}/"


def is_in(client):
    return client.get("/account/").status_code == 200


def test_looking_at_a_link_says_whose_it_is_and_uses_nothing(address):
    client = Client()
    page = client.get(address).content.decode()

    assert "Sign in as Tess Wickham at Fernwhistle Primary" in page
    assert not is_in(client)
    assert OneTimeLink.objects.get().used_at is None


def test_the_button_of_a_link_signs_in(address, account):
    client = Client()
    client.post(address)

    assert is_in(client)
    assert SignIn.objects.get(account=account).method == "sign-in"


def test_a_link_works_once(address):
    Client().post(address)
    second = Client()
    answer = second.post(address)

    assert (answer.status_code, is_in(second)) == (404, False)
    assert SPENT in answer.content.decode()


def test_a_link_runs_out(address):
    with pretend(now() + timedelta(minutes=59)):
        assert Client().get(address).status_code == 200
    with pretend(now() + timedelta(minutes=61)):
        assert SPENT in Client().post(address).content.decode()


def test_a_new_link_puts_the_former_out_of_use(address, account):
    fresh = f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/"

    assert Client().get(address).status_code == 404
    assert Client().get(fresh).status_code == 200


@pytest.mark.parametrize("token", ["wrong", "0" * 300, "%00", "é"])
def test_a_wrong_token_gets_the_same_page(db, token):
    answer = Client().get(f"/link/{token}/")

    assert answer.status_code == 404
    assert SPENT in answer.content.decode()


def test_a_set_up_link_is_no_sign_in_link(db):
    token = new_link(LinkPurpose.SET_UP)

    assert Client().post(f"/link/{token}/").status_code == 404
    assert find_link(token, {LinkPurpose.SET_UP})


def test_a_demonstration_link_opens_at_the_server_itself(demonstration):
    client = Client(REMOTE_ADDR="127.0.0.1")
    client.post(demonstration)

    assert is_in(client)


@pytest.mark.parametrize(
    "far",
    [
        {"REMOTE_ADDR": "192.168.4.20"},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.168.4.20"},
        {"REMOTE_ADDR": ""},
    ],
)
def test_a_demonstration_link_opens_nowhere_else(demonstration, far):
    client = Client(**far)

    assert client.post(demonstration).status_code == 404
    assert not is_in(client)


def test_a_demonstration_link_never_opens_a_real_school(account):
    token = link_for(account, LinkPurpose.DEMONSTRATION)

    assert Client(REMOTE_ADDR="127.0.0.1").post(f"/link/{token}/").status_code == 404


def test_making_a_link_is_on_the_record(address):
    assert Entry.objects.get().deed == "accounts.issue_link"


def test_the_page_of_a_link_keeps_its_address_to_itself(address):
    answer = Client().get(address)

    assert answer["Referrer-Policy"] == "strict-origin"
    assert "no-store" in answer["Cache-Control"]


def test_no_log_ever_shows_a_token(caplog, demonstration):
    caplog.handler.addFilter(HideTokens())
    Client(REMOTE_ADDR="192.168.4.20").get(demonstration)

    assert demonstration not in caplog.text
    assert "/link/.../" in caplog.text


def test_only_the_digest_of_a_token_is_kept(address):
    kept = OneTimeLink.objects.get()

    assert kept.digest not in address
    assert len(kept.digest) == 64
