"""What is no passkey opens nothing; the browser journey shows one that does."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from fingerpost.foundation.accounts.tests.build import account_of, sign_in

from .build import factors, give_app, pass_both

ADD, OPEN = "/account/passkeys/add/", "/sign-in/passkey/"
GARBAGE = [
    "",
    "no json",
    "5",
    "[]",
    "{}",
    "null",
    '"text"',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {}}',
    json.dumps(
        {
            "id": "AA",
            "rawId": "AA",
            "type": "public-key",
            "response": {
                "clientDataJSON": "e30",
                "attestationObject": "oA",
                "authenticatorData": "AA",
                "signature": "AA",
                "userHandle": "MQ",
            },
        }
    ),
]


@pytest.fixture(autouse=True)
def forget_tries(db):
    cache.clear()


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


def keep(account, name="My phone"):
    """A passkey as the database holds it, of a device that never was."""
    kept = {"name": name, "credential": {}}
    return Authenticator.objects.create(user=account, type="webauthn", data=kept)


@pytest.mark.parametrize("credential", GARBAGE)
def test_what_is_no_passkey_opens_nothing(account, credential):
    client = Client()
    client.get(OPEN)
    answer = client.post(OPEN, {"credential": credential})

    assert answer["Location"] == "/sign-in/"
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("credential", GARBAGE)
def test_what_is_no_passkey_is_not_kept(account, credential):
    client, _ = sign_in(account)
    client.get(ADD)
    answer = client.post(ADD, {"credential": credential, "name": "My phone"})

    assert answer.status_code == 200
    assert factors(account) == []


def test_the_door_asks_for_a_finger_a_face_or_a_pin(db):
    asked = Client().get(OPEN).json()["publicKey"]

    assert (asked["userVerification"], asked["rpId"]) == ("required", "testserver")
    assert len(asked["challenge"]) > 40


def test_a_new_passkey_stays_on_the_device_and_names_its_owner(account):
    client, _ = sign_in(account)
    page = client.get(ADD).content.decode()

    assert "&#34;residentKey&#34;: &#34;required&#34;" in page
    assert account.email in page


def test_under_a_number_the_page_says_to_use_a_name(account, settings):
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    client, _ = sign_in(account)
    page = client.get(ADD, headers={"host": "127.0.0.1:8000"}).content.decode()

    assert "http://localhost:8000" in page
    assert "data-passkey=" not in page


def test_a_passkey_is_renamed_and_removed_by_its_owner(account):
    client = pass_both(account, give_app(account))
    passkey = keep(account)
    client.post(f"/account/passkeys/rename/?which={passkey.pk}", {"name": "Old phone"})

    passkey.refresh_from_db()
    assert passkey.data["name"] == "Old phone"
    client.post(f"/account/passkeys/remove/?which={passkey.pk}")
    assert factors(account) == ["totp"]


@pytest.mark.parametrize("deed", ["rename", "remove"])
def test_a_passkey_of_somebody_else_does_not_exist(account, technician, deed):
    theirs = keep(account_of(technician))
    client = pass_both(account, give_app(account))
    answer = client.post(f"/account/passkeys/{deed}/?which={theirs.pk}", {"name": "Mine"})

    assert answer.status_code == 404
    assert Authenticator.objects.get(pk=theirs.pk).data["name"] == "My phone"


def test_a_network_that_asks_for_challenges_too_often_has_to_wait(db):
    cache.clear()
    answers = [Client().get("/sign-in/passkey/").status_code for _ in range(121)]

    assert answers == [200] * 120 + [429]
