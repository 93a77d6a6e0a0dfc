"""On the way to a provider and back: what is sent, and what is not taken when it comes back."""

from dataclasses import replace
from datetime import timedelta
from time import time

import pytest
from django.core.cache import cache
from django.test import Client

from fingerpost.foundation.accounts.providers import wire
from fingerpost.foundation.now import now, pretend

from .forger import MICROSOFT, Forger, go_and_return

pytestmark = pytest.mark.usefixtures("linked")
HERE, BACK = "/sign-in/with/microsoft/", "/sign-in/with/microsoft/back/"


@pytest.fixture
def client():
    return Client()


def is_in(client):
    return client.get("/account/").status_code == 200


def test_state_nonce_and_challenge_are_fresh_each_time(forger, client):
    first, second = Forger(), Forger()
    first.receive(client.get(HERE))
    second.receive(client.get(HERE))

    assert first.asked["code_challenge_method"] == "S256"
    assert first.asked["redirect_uri"] == "http://testserver" + BACK
    assert not {*map(first.asked.get, ("state", "nonce", "code_challenge"))} & set(
        second.asked.values()
    )


def test_the_verifier_and_the_nonce_are_not_readable_in_the_session(forger, client):
    forger.receive(client.get(HERE))

    assert forger.asked["nonce"] not in str(dict(client.session))


def test_the_way_back_is_the_address_that_was_set_whatever_host_is_named(forger, settings, client):
    settings.PUBLIC_URL, settings.HAS_PUBLIC_URL = "https://fingerpost.school.example", True
    forger.receive(client.get(HERE, headers={"host": "localhost"}))

    assert forger.asked["redirect_uri"] == "https://fingerpost.school.example" + BACK
    assert client.get(HERE, headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "changed", [{"state": "of-somebody-else"}, {"state": ""}, {"code": ""}, {"code": "c" * 5000}]
)
def test_an_answer_that_was_not_asked_for_is_refused(forger, client, changed):
    assert go_and_return(forger, client, **changed).status_code == 403
    assert not is_in(client)


def test_an_answer_in_another_browser_is_refused(forger, client):
    taken = forger.receive(client.get(HERE))
    other = Client()

    assert other.get(BACK, taken).status_code == 403
    assert not is_in(other)


def test_an_answer_is_taken_once(forger, client):
    taken = forger.receive(client.get(HERE))
    assert client.get(BACK, taken).status_code == 302
    client.post("/sign-out/")

    assert client.get(BACK, taken).status_code == 403
    assert not is_in(client)


def test_a_code_that_was_used_elsewhere_is_refused(forger, client):
    taken = forger.receive(client.get(HERE))
    forger.gone.add(taken["code"])

    assert client.get(BACK, taken).status_code == 403


def test_a_stolen_code_is_worthless_without_the_verifier(forger, client):
    stolen = forger.receive(client.get(HERE))["code"]
    thief = Client()

    assert go_and_return(forger, thief, code=stolen).status_code == 302  # a code of one's own try
    forger.asked["code_challenge"] = "of-the-owner"
    thief = Client()
    taken = Forger().receive(thief.get(HERE))
    assert thief.get(BACK, {**taken, "code": "code-of-the-owner"}).status_code == 403


def test_an_answer_after_ten_minutes_is_refused(forger, client):
    taken = forger.receive(client.get(HERE))
    with pretend(now() + timedelta(minutes=11)):
        answer = client.get(BACK, taken)

    assert "longer than ten minutes" in answer.content.decode()


def test_the_answer_of_one_provider_is_not_taken_for_that_of_another(
    forger, client, settings, microsoft
):
    other = replace(microsoft, word="school", title="Hilltop", issuer="https://hilltop.example")
    settings.SIGN_IN_PROVIDERS = (microsoft, other)
    taken = forger.receive(client.get(HERE))

    assert client.get("/sign-in/with/school/back/", taken).status_code == 403
    assert not is_in(client)


@pytest.mark.parametrize(
    ("speaks_up", "said", "status"),
    [
        (False, {}, 302),
        (False, {"iss": "https://evil.example"}, 403),
        (True, {"iss": MICROSOFT}, 302),
        (True, {}, 403),
    ],
)
def test_whoever_answers_must_be_whoever_was_asked(forger, client, speaks_up, said, status):
    forger.about["authorization_response_iss_parameter_supported"] = speaks_up

    assert go_and_return(forger, client, **said).status_code == status


def test_metadata_of_another_issuer_are_refused(forger, client):
    forger.about["issuer"] = "https://login.microsoftonline.com/{tenantid}/v2.0"

    assert client.get(HERE).status_code == 403


@pytest.mark.parametrize("place", ["http://evil.example/", "file:///etc/passwd", "ftp://x", ""])
def test_nothing_is_sent_to_where_no_tls_protects_it(forger, client, place):
    cache.clear()
    forger.about["jwks_uri"] = place

    assert client.get(HERE).status_code == 403


def test_a_provider_that_says_no_is_quoted_to_nobody(forger, client):
    answer = go_and_return(forger, client, error="access_denied", error_description="<b>x</b>")

    assert "did not let you through" in answer.content.decode()
    assert "<b>x</b>" not in answer.content.decode()


def test_a_provider_that_is_down_is_told_plainly(forger, client, monkeypatch):
    def nobody(address):
        raise wire.NoAnswer("OSError: unreachable")

    monkeypatch.setattr(wire, "get", nobody)

    assert "Microsoft did not answer" in client.get(HERE).content.decode()


def test_a_proof_older_than_was_asked_for_is_refused(forger, client):
    forger.claims["auth_time"] = int(time()) - 13 * 3600

    assert go_and_return(forger, client).status_code == 403


@pytest.mark.parametrize(("minutes", "status"), [(1, 200), (40, 302), (None, 302)])
def test_only_a_recent_proof_stands_in_for_another_one(forger, client, minutes, status):
    forger.claims["auth_time"] = int(time()) - 60 * minutes if minutes else None
    go_and_return(forger, client)

    assert client.get("/account/passkeys/add/").status_code == status
