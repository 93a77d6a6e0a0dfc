"""Deeds that matter ask once more who is there, and some ask for a second step."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from conftest import somebody
from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.accounts.actions import link_for
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.accounts.tests.build import PASSWORD, account_of, sign_in
from fingerpost.foundation.approvals.kinds import KINDS
from fingerpost.foundation.checks import every_page
from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.permissions import FRESH, Role

from .build import code_of, give_app, pass_both

PROVE, SECOND = "/account/prove/", "/account/second-step/"


@pytest.fixture(autouse=True)
def forget_tries(db):
    cache.clear()


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


def later(minutes=16):
    return pretend(now() + timedelta(minutes=minutes))


def test_within_a_quarter_of_an_hour_nobody_is_asked_again(account):
    client, _ = sign_in(account)

    with later(14):
        assert client.get("/account/password/").status_code == 200


def test_a_stale_session_is_asked_and_then_goes_on(account):
    client, _ = sign_in(account)
    with later():
        asked = client.get("/account/password/")["Location"]
        answer = client.post(asked, {"password": PASSWORD})

        assert asked == f"{PROVE}?next=/account/password/"
        assert answer["Location"] == "/account/password/"
        assert client.get("/account/password/").status_code == 200


def test_a_wrong_password_proves_nothing(account):
    client, _ = sign_in(account)
    with later():
        answer = client.post(PROVE, {"password": "teapot over the willow"})

        assert "That is not your password" in answer.content.decode()
        assert client.get("/account/password/").status_code == 302


def test_ten_wrong_proofs_close_the_account_like_ten_wrong_sign_ins(account):
    client, _ = sign_in(account)
    for _ in range(10):
        client.post(PROVE, {"password": "wrong"})

    assert client.post(PROVE, {"password": PASSWORD}).status_code == 429
    assert sign_in(account)[1].status_code == 429


def test_a_form_that_was_left_open_leads_back_to_its_page(account):
    client, _ = sign_in(account)
    page = "http://testserver/account/password/?from=here"
    with later():
        answer = client.post("/account/password/", {}, headers={"referer": page})

    assert answer["Location"] == f"{PROVE}?next=/account/password/%3Ffrom%3Dhere"


def test_proving_leads_nowhere_outside(account):
    client, _ = sign_in(account)
    answer = client.post(f"{PROVE}?next=https://evil.example/", {"password": PASSWORD})

    assert answer["Location"] == "/account/"


def test_proving_gives_the_session_a_new_key(account):
    client, _ = sign_in(account)
    before = client.session.session_key
    client.post(PROVE, {"password": PASSWORD})

    assert client.session.session_key != before


def test_a_code_proves_who_is_there(account):
    secret = give_app(account)
    client = pass_both(account, secret)
    with later():
        client.post(PROVE, {"code": code_of(secret)})

        assert client.get("/account/password/").status_code == 200


@pytest.mark.parametrize("deed", sorted(FRESH - {kind.decide for kind in KINDS.values()}))
def test_every_deed_that_matters_asks_on_each_of_its_pages(school, deed):
    pages = [page for page in every_page() if page.permission == deed]
    actor = somebody("Anyone", Role.HEADTEACHER, school)
    client = Client()
    client.force_login(account_of(actor))
    session = client.session
    session[sessions.SECOND_STEP] = True
    session.save()

    assert pages, f"{deed} has no page"
    if actor.may(deed):
        assert {client.get(page.url)["Location"].split("?")[0] for page in pages} == {PROVE}


def test_inviting_needs_a_second_step(account):
    client, _ = sign_in(account)

    assert client.get("/people/access/invite/")["Location"].startswith(SECOND)


def test_whoever_came_by_two_steps_may_invite(account):
    client = pass_both(account, give_app(account))

    assert client.get("/people/access/invite/").status_code == 200


def test_a_lone_founder_needs_none_for_the_first_asset(account):
    client, _ = sign_in(account)

    assert client.get(reverse("assets:create")).status_code == 200


def test_from_the_second_member_on_everybody_is_led_to_one(account, technician):
    client, _ = sign_in(account)

    assert client.get("/")["Location"] == f"{SECOND}?next=/"
    assert client.get("/assets/")["Location"] == f"{SECOND}?next=/assets/"
    assert client.get(SECOND).status_code == 200
    assert client.get("/account/app/add/").status_code == 200


def test_setting_one_up_opens_the_house(account, technician):
    client, _ = sign_in(account)
    client.get("/account/app/add/")
    client.post("/account/app/add/", {"code": code_of(client.session["app_secret"])})

    assert client.get("/").status_code == 200


def test_a_demonstration_asks_for_nothing(account, technician, school):
    school.is_demonstration = True
    school.save()
    client, _ = sign_in(account)

    with later():
        assert client.get("/").status_code == 200
        assert client.get("/people/access/invite/").status_code == 200


def test_a_sign_in_link_leads_to_setting_one_up_anew(account, technician):
    give_app(account)
    client = Client()
    client.post(f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/")

    assert client.get("/assets/")["Location"].startswith(SECOND)
    assert "If you lost it, set up a new one" in client.get(SECOND).content.decode()
    assert client.get("/account/app/add/").status_code == 200


def test_whoever_came_by_a_link_may_use_the_step_they_have(account, technician):
    secret = give_app(account)
    client = Client()
    client.post(f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/")
    client.post(PROVE, {"code": code_of(secret)})

    assert client.get("/").status_code == 200


def test_a_password_alone_does_not_settle_what_is_owed(account, technician):
    client, _ = sign_in(account)
    client.post(PROVE, {"password": PASSWORD})

    assert client.get("/")["Location"].startswith(SECOND)


def test_the_only_second_step_stays_while_the_school_asks_for_one(account, technician):
    client = pass_both(account, give_app(account))
    answer = client.post("/account/app/remove/", follow=True)

    assert "Set up another first" in answer.content.decode()
