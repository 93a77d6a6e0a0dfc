"""Setting up a school with a passkey in place of a password: nobody is left without a way back."""

import pytest
from django.test import Client

from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.tenancy.models import Organisation

from .test_set_up import ANSWERS

CHOSEN = {**ANSWERS, "password": "", "again": "", "by_passkey": "yes"}
NAMES, PASSKEY = "/people/who-does-what/", "/account/passkeys/add/"


@pytest.fixture
def address(db):
    return f"/set-up/{new_link(LinkPurpose.SET_UP)}/"


@pytest.fixture
def client(address):
    made = Client()
    made.post(address, CHOSEN)
    return made


def test_both_ways_are_offered_and_the_password_works_without_scripts(address):
    page = Client().get(address).text

    assert "data-with-passkeys hidden disabled" in page
    assert "Password again" in page


def test_nobody_is_offered_a_passkey_for_an_address_in_figures(address, settings):
    settings.ALLOWED_HOSTS = ["*"]
    page = Client().get(address, headers={"Host": "127.0.0.1:8000"}).text

    assert "passkey is the easy way" not in page
    assert "Password again" in page


def test_whoever_chose_a_passkey_makes_it_before_anything_else(client):
    answer = client.get(NAMES)

    assert answer.url == f"{PASSKEY}?next={NAMES}"
    assert "choose a password instead" in client.get(answer.url).text
    assert not Account.objects.get().has_usable_password()


def test_a_password_after_all_opens_the_house_as_well(client):
    new = {"password": ANSWERS["password"], "again": ANSWERS["password"]}
    answer = client.post(f"/account/password/?next={NAMES}", new)

    assert answer.url == NAMES
    assert client.get(NAMES).status_code == 200


def test_a_password_that_was_typed_counts_whatever_button_was_pressed(address):
    client = Client()
    client.post(address, ANSWERS | {"by_passkey": "yes"})

    assert Account.objects.get().has_usable_password()
    assert client.get(NAMES).status_code == 200


def test_a_passkey_does_not_take_the_account_of_somebody_else(address):
    Account.objects.create(email="tess@larkspur.example", name="Tess Wickham")
    page = Client().post(address, CHOSEN).text

    assert "This e-mail address has an account here" in page
    assert not Organisation.objects.exists()


def test_somebody_who_is_signed_in_sets_a_further_school_up_without_a_password(address):
    known = Account.objects.create(email="tess@larkspur.example", name="Tess Wickham")
    client = Client()
    client.force_login(known)
    client.post(address, CHOSEN)

    assert Organisation.objects.get().name == "Larkspur Academy"
    assert Account.objects.get() == known
