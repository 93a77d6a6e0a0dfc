"""Recovery codes: shown once, each good once, gone with the factor that they stand in for."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from fingerpost.foundation.accounts.models import SignIn
from fingerpost.foundation.accounts.tests.build import account_of, sign_in

from .build import factors, give_app, pass_both

CODES = "/account/recovery-codes/"


@pytest.fixture(autouse=True)
def forget_tries(db):
    cache.clear()


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


@pytest.fixture
def client(account):
    return pass_both(account, give_app(account))


def made(client):
    return re.findall(r"<li>(\d{4} \d{4} \d{4})</li>", client.post(CODES).content.decode())


def enter(account, code):
    client, _ = sign_in(account)
    client.post("/sign-in/second-step/", {"code": code})
    return client.get("/account/").status_code == 200


def test_ten_codes_are_shown_once(client):
    codes = made(client)

    assert len(set(codes)) == 10
    assert not any(code in client.get(CODES).content.decode() for code in codes)


def test_a_code_opens_the_door_once_in_place_of_the_app(client, account):
    code = made(client)[3]

    assert enter(account, code)
    assert SignIn.objects.latest("pk").how == "With the password and a recovery code"
    assert not enter(account, code)
    assert "9 of ten left" in client.get("/account/").content.decode()


def test_new_codes_put_the_former_out_of_use(client, account):
    former, new = made(client)[0], made(client)[0]

    assert not enter(account, former)
    assert enter(account, new)


def test_no_code_is_readable_in_the_database(client):
    codes = made(client)

    kept = str(Authenticator.objects.get(type="recovery_codes").data)
    assert not any(code.replace(" ", "") in kept for code in codes)


def test_without_a_second_step_there_is_nothing_to_recover(account):
    client, _ = sign_in(account)

    assert client.post(CODES)["Location"] == "/account/second-step/"
    assert factors(account) == []


def test_the_codes_go_with_the_last_second_step(client, account):
    made(client)
    client.post("/account/app/remove/")

    assert factors(account) == []
