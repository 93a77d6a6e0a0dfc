"""Codes from an app: set up by a first code, asked for after the password, each good once."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client, override_settings

from fingerpost.foundation.accounts.actions import link_for
from fingerpost.foundation.accounts.models import LinkPurpose, SignIn
from fingerpost.foundation.accounts.tests.build import account_of, sign_in
from fingerpost.foundation.audit.models import Entry

from .build import code_of, factors, give_app, pass_both

SECOND = "/sign-in/second-step/"


@pytest.fixture(autouse=True)
def forget_tries(db):
    cache.clear()


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


def is_in(client):
    return client.get("/account/").status_code == 200


def set_up(client, asked=""):
    address = f"/account/app/add/{asked}"
    page = client.get(address).content.decode()
    secret = re.search(r'class="letters">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    return secret, client.post(address, {"code": code_of(secret)})


def test_the_first_code_sets_an_app_up_and_leads_to_recovery_codes(account):
    client, _ = sign_in(account)

    _, answer = set_up(client)

    assert answer["Location"] == "/account/recovery-codes/?next=/account/"
    assert factors(account) == ["totp"]
    assert Entry.objects.latest("seq").deed == "accounts.add_app"


def test_whoever_has_no_code_starts_again_and_another_signs_in(account, technician):
    give_app(account)
    client, answer = sign_in(account)
    assert answer["Location"] == SECOND
    assert "<h1>Sign in</h1>" in client.get("/sign-in/").text
    sign_in(account_of(technician), client=client)

    assert technician.name in client.get("/account/").text


def test_whoever_was_going_somewhere_goes_on_there_afterwards(account):
    client, _ = sign_in(account)

    _, answer = set_up(client, "?next=/people/access/invite/")
    page = client.post(answer["Location"]).text

    assert re.search(r'href="/people/access/invite/">I have kept them', page)


def test_nobody_is_led_to_another_site_afterwards(account):
    client, _ = sign_in(account)

    assert "evil" not in set_up(client, "?next=https://evil.example/")[1]["Location"]


def test_a_wrong_first_code_sets_nothing_up_and_keeps_the_picture(account):
    client, _ = sign_in(account)
    before = client.get("/account/app/add/").content.decode()
    after = client.post("/account/app/add/", {"code": "000000"}).content.decode()

    assert "not the code of this moment" in after
    assert factors(account) == []
    letters = re.compile(r'class="letters">([A-Z2-7 ]+)<')
    assert letters.search(before)[1] == letters.search(after)[1]


def test_the_picture_is_drawn_here(account):
    client, _ = sign_in(account)
    page = client.get("/account/app/add/").content.decode()

    assert "<svg" in page
    assert "style=" not in page


def test_a_password_alone_is_then_not_enough(account):
    give_app(account)

    client, answer = sign_in(account)

    assert answer["Location"] == SECOND
    assert not is_in(client)


def test_password_and_code_open_the_door_and_the_log_says_so(account):
    client = pass_both(account, give_app(account))

    assert is_in(client)
    assert SignIn.objects.latest("pk").how == "With the password and a code"


def test_a_wrong_code_opens_nothing_and_is_kept(account):
    give_app(account)
    client, _ = sign_in(account)
    answer = client.post(SECOND, {"code": "000000"})

    assert "That did not work" in answer.content.decode()
    assert not is_in(client)
    assert SignIn.objects.latest("pk").how == "Wrong code after the right password"


def test_a_code_opens_the_door_once(account):
    secret = give_app(account)
    code = code_of(secret)
    clients = [sign_in(account)[0] for _ in range(2)]
    for client in clients:
        client.post(SECOND, {"code": code})

    assert [is_in(client) for client in clients] == [True, False]


def test_after_ten_wrong_codes_even_the_right_one_has_to_wait(account):
    secret = give_app(account)
    right = code_of(secret)
    client, _ = sign_in(account)
    for _ in range(10):
        client.post(SECOND, {"code": "000000"})

    answer = client.post(SECOND, {"code": right})
    assert "Wait 15 minutes" in answer.content.decode()
    assert not is_in(client)


def test_ten_wrong_codes_count_together_in_whatever_browser(account):
    right = code_of(give_app(account))
    for _ in range(10):
        sign_in(account)[0].post(SECOND, {"code": "000000"})
    client, _ = sign_in(account)
    client.post(SECOND, {"code": right})

    assert not is_in(client)


def test_without_a_password_first_there_is_no_second_step(account):
    give_app(account)

    assert Client().get(SECOND)["Location"] == "/sign-in/"


def test_a_sign_in_link_is_the_way_back_without_the_app(account):
    give_app(account)
    client = Client()
    client.post(f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/")

    assert is_in(client)


def test_the_secret_is_sealed_in_the_database(account):
    secret = give_app(account)

    assert secret not in str(Authenticator.objects.get().data)


def test_under_another_key_no_code_fits_and_nothing_breaks(account):
    secret = give_app(account)
    with override_settings(SECRET_KEY="another key altogether", SECRET_KEY_FALLBACKS=[]):
        client, _ = sign_in(account)
        answer = client.post(SECOND, {"code": code_of(secret)})

    assert "That did not work" in answer.content.decode()


def test_a_key_that_was_replaced_still_opens_the_seal(account, settings):
    secret = give_app(account)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "the next key"

    assert is_in(pass_both(account, secret))


def test_removing_the_app_ends_the_second_step(account):
    client = pass_both(account, give_app(account))
    client.post("/account/app/remove/")

    assert factors(account) == []
    assert sign_in(account)[1]["Location"] == "/"
