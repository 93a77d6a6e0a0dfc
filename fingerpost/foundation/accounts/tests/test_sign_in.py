"""Signing in with e-mail and password on our own pages."""

import pytest
from django.core.cache import cache
from django.test import Client

from fingerpost.foundation.accounts.models import SignIn
from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.tenancy.scope import scope

from .build import PASSWORD, account_of, sign_in

WRONG = "That e-mail address and password do not go together"


def test_the_right_password_opens_the_door(digital_lead):
    account = account_of(digital_lead)

    client, answer = sign_in(account)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/account/").status_code == 200


def test_a_wrong_password_says_what_to_do_and_opens_nothing(digital_lead):
    client, answer = sign_in(account_of(digital_lead), "teapot over the willow")

    assert WRONG in answer.content.decode()
    assert client.get("/account/")["Location"].startswith("/sign-in/")


def test_an_unknown_address_gets_the_same_answer(digital_lead):
    account = account_of(digital_lead)
    known = sign_in(account, "teapot over the willow")[1].content.decode()
    account.email = "nobody@school.example"
    unknown = sign_in(account, "teapot over the willow")[1].content.decode()

    assert WRONG in unknown
    assert len(known.splitlines()) == len(unknown.splitlines())


def test_case_and_spaces_of_the_address_do_not_matter(digital_lead):
    account = account_of(digital_lead)
    account.email = f"  {account.email.upper()} "

    assert sign_in(account)[1].status_code == 302


def test_after_ten_wrong_tries_even_the_right_password_has_to_wait(digital_lead):
    account = account_of(digital_lead)
    for _ in range(10):
        assert sign_in(account, "wrong")[1].status_code == 200

    _, answer = sign_in(account)

    assert answer.status_code == 429
    assert "Try again in 15 minutes" in answer.content.decode()
    assert answer["Retry-After"] == "900"


def test_ten_tries_count_together_whatever_port_the_browser_names(digital_lead):
    account = account_of(digital_lead)
    for n in range(10):
        client = Client(HTTP_HOST=f"localhost:{8000 + n}")
        sign_in(account, "wrong", client=client)

    assert sign_in(account)[1].status_code == 429


def test_throttling_one_account_leaves_the_others_alone(digital_lead, technician):
    for _ in range(11):
        sign_in(account_of(digital_lead), "wrong")

    assert sign_in(account_of(technician))[1].status_code == 302


def test_somebody_who_signs_in_often_is_not_throttled(digital_lead):
    account = account_of(digital_lead)

    assert {sign_in(account)[1].status_code for _ in range(12)} == {302}


def test_a_sign_in_is_kept_and_on_the_record(digital_lead, school):
    account = account_of(digital_lead)
    sign_in(account)

    kept = SignIn.objects.get(account=account)
    assert (kept.method, kept.succeeded, kept.address) == ("password", True, "127.0.0.1")
    with scope(school):
        assert Entry.objects.get().deed == "accounts.sign_in"
        assert Detail.objects.get(name="method").value == "password"


def test_a_failed_try_is_kept_for_a_known_account_and_counted_for_an_unknown_one(digital_lead):
    account = account_of(digital_lead)
    sign_in(account, "wrong")
    account.email = "nobody@school.example"
    sign_in(account, "wrong")

    tries = SignIn.objects.order_by("pk").values_list("account", "succeeded")
    assert list(tries) == [(account.pk, False), (None, False)]


def test_the_session_gets_a_new_key_at_sign_in(digital_lead):
    client = Client()
    session = client.session
    session["before"] = True
    session.save()
    client.cookies["fingerpost_session"] = session.session_key

    sign_in(account_of(digital_lead), client=client)

    assert client.cookies["fingerpost_session"].value != session.session_key


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/people/", "/people/"),
        ("//evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_signing_in_leads_nowhere_outside(digital_lead, wanted, reached):
    _, answer = sign_in(account_of(digital_lead), next=wanted)

    assert answer["Location"] == reached


def test_nobody_signs_up_by_themselves(db):
    assert Client().get("/sign-up/").status_code == 404


def test_asking_for_the_sign_out_page_does_nothing(digital_lead):
    client, _ = sign_in(account_of(digital_lead))

    assert client.get("/sign-out/").status_code == 200
    assert client.get("/account/").status_code == 200


def test_signing_out_ends_the_session_on_the_server(digital_lead):
    client, _ = sign_in(account_of(digital_lead))
    stolen = client.cookies["fingerpost_session"].value
    client.post("/sign-out/")
    client.cookies["fingerpost_session"] = stolen

    assert client.get("/account/").status_code == 302


def test_an_account_that_was_closed_stays_out(digital_lead):
    account = account_of(digital_lead)
    account.is_active = False
    account.save()

    client, answer = sign_in(account, PASSWORD)

    assert answer.status_code == 403
    assert client.get("/account/").status_code == 302


@pytest.fixture(autouse=True)
def forget_tries(db):
    cache.clear()
