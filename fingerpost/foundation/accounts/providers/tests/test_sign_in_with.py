"""Signing in by a provider's word: the linked subject opens the door, and nothing else does."""

from dataclasses import replace

import pytest
from django.test import Client

from conftest import somebody
from fingerpost.foundation.accounts.factors.tests.build import give_app
from fingerpost.foundation.accounts.models import Account, SignIn
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.permissions import Role

from .forger import go_and_return


def is_in(client):
    return client.get("/account/").status_code == 200


def test_the_linked_subject_opens_the_door_and_the_log_says_so(forger, linked):
    client = Client()
    answer = go_and_return(forger, client)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert is_in(client)
    assert SignIn.objects.latest("pk").how == "With Microsoft"
    assert Entry.objects.latest("seq").deed == "accounts.sign_in"


def test_an_unknown_subject_is_told_what_to_do_and_stays_out(forger, linked):
    forger.claims["sub"] = "somebody-else"
    client = Client()
    answer = go_and_return(forger, client)

    assert answer.status_code == 403
    assert "Sign in another way" in answer.content.decode()
    assert not is_in(client)
    assert not SignIn.objects.latest("pk").succeeded


def test_the_same_address_alone_opens_nothing(forger, account):
    forger.claims |= {"email": account.email, "email_verified": True}
    client = Client()

    assert go_and_return(forger, client).status_code == 403
    assert not is_in(client)


def test_an_address_that_changed_at_the_provider_changes_nothing(forger, linked):
    forger.claims["email"] = "married.name@fernwhistle.example"
    client = Client()
    go_and_return(forger, client)

    assert is_in(client)


def test_an_account_that_was_closed_stays_out(forger, linked, account):
    Account.objects.filter(pk=account.pk).update(is_active=False)
    client = Client()

    assert go_and_return(forger, client).status_code == 403
    assert not is_in(client)


@pytest.mark.parametrize(("wanted", "reached"), [("/people/", "/people/"), ("//evil.example", "/")])
def test_it_leads_on_to_where_somebody_was_going_and_nowhere_outside(
    forger, linked, wanted, reached
):
    client = Client()
    taken = forger.receive(client.get("/sign-in/with/microsoft/", {"next": wanted}))

    assert client.get("/sign-in/with/microsoft/back/", taken)["Location"] == reached


def test_the_button_is_there_once_a_provider_is_configured(forger, settings):
    assert "Sign in with Microsoft" in Client().get("/sign-in/").content.decode()
    settings.SIGN_IN_PROVIDERS = ()

    assert "Sign in with Microsoft" not in Client().get("/sign-in/").content.decode()


def test_what_is_not_configured_does_not_exist_and_nothing_leaves(forger, settings):
    settings.SIGN_IN_PROVIDERS = ()
    pages = ("/sign-in/with/microsoft/", "/sign-in/with/google/back/?code=1&state=2")

    assert {Client().get(page).status_code for page in pages} == {404}
    assert forger.fetched == []


def test_a_second_step_is_asked_here_although_the_provider_speaks_of_one(forger, linked, account):
    give_app(account)
    forger.claims |= {"amr": ["pwd", "mfa"], "acrs": ["c1"]}

    assert go_and_return(forger, Client())["Location"] == "/sign-in/second-step/"


@pytest.mark.parametrize(
    ("proof", "said", "reached"),
    [
        (("amr", "mfa"), {"amr": ["pwd", "mfa"]}, "/"),
        (("amr", "mfa"), {"amr": ["pwd"]}, "/sign-in/second-step/"),
        (("acrs", "c1"), {"acrs": ["c1"]}, "/"),
        (("acrs", "c1"), {"acrs": ["c2"]}, "/sign-in/second-step/"),
        (("acrs", "c1"), {}, "/sign-in/second-step/"),
    ],
)
def test_where_the_provider_enforces_it_its_claim_counts(
    forger, linked, account, settings, microsoft, proof, said, reached
):
    settings.SIGN_IN_PROVIDERS = (replace(microsoft, second_step=proof),)
    give_app(account)
    forger.claims |= said

    assert go_and_return(forger, Client())["Location"] == reached


def test_from_the_second_member_on_a_provider_alone_is_not_enough(forger, linked, school):
    somebody("Cole Ashdown", Role.STAFF, school)
    client = Client()
    go_and_return(forger, client)

    assert client.get("/people/")["Location"].startswith("/account/second-step/")


def test_the_session_gets_a_new_key(forger, linked):
    client = Client()
    taken = forger.receive(client.get("/sign-in/with/microsoft/"))
    before = client.cookies["fingerpost_session"].value
    client.get("/sign-in/with/microsoft/back/", taken)

    assert client.cookies["fingerpost_session"].value != before


def test_a_network_that_tries_too_often_has_to_wait(forger):
    client = Client()
    answers = [client.get("/sign-in/with/microsoft/").status_code for _ in range(121)]

    assert answers == [302] * 120 + [429]
