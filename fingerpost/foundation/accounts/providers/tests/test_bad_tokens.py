"""Tokens that lie: each one is refused, and the honest one beside them is taken."""

from dataclasses import replace
from time import time

import jwt
import pytest
from django.test import Client

from fingerpost.foundation.accounts.models import SignIn
from fingerpost.foundation.accounts.providers.known import Provider

from .forger import MICROSOFT, Forger, go_and_return, key

pytestmark = pytest.mark.usefixtures("linked")
HOUR = 3600


def refuses(forger):
    client = Client()
    answer = go_and_return(forger, client)
    assert client.get("/account/").status_code in {200, 302}
    is_out = client.get("/account/").status_code == 302
    return answer.status_code == 403 and is_out


def test_an_honest_token_is_taken(forger):
    assert not refuses(forger)


@pytest.mark.parametrize(
    "lie",
    [
        {"nonce": "of-another-try"},
        {"nonce": None},
        {"aud": "another-application"},
        {"aud": ["fingerpost-at-home", "another-application"]},
        {"aud": None},
        {"azp": "another-application"},
        {"iss": "https://login.microsoftonline.com/common/v2.0"},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"tid": "99999999-1111-2222-3333-444455556666"},
        {"tid": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
        {"exp": None},
        {"iat": None},
    ],
    ids=str,
)
def test_a_claim_that_is_wrong_or_missing_is_refused(forger, lie):
    forger.claims |= lie

    assert refuses(forger)
    assert not SignIn.objects.latest("pk").succeeded


def test_a_token_that_has_run_out_is_refused(forger):
    forger.claims |= {"iat": int(time()) - HOUR, "exp": int(time()) - 61}

    assert refuses(forger)


@pytest.mark.parametrize("claim", ["nbf", "iat"])
def test_a_token_that_is_not_valid_yet_is_refused(forger, claim):
    forger.claims |= {claim: int(time()) + 120, "exp": int(time()) + HOUR}

    assert refuses(forger)


def test_clocks_may_differ_by_a_minute(forger):
    forger.claims |= {"iat": int(time()) + 30, "nbf": int(time()) + 30}

    assert not refuses(forger)


def test_a_token_that_nobody_signed_is_refused(forger):
    forger.algorithm = "none"

    assert refuses(forger)


def test_a_token_signed_with_a_shared_secret_is_refused(forger):
    forger.algorithm = "HS256"

    assert refuses(forger)


def test_a_token_that_was_altered_after_signing_is_refused(forger, monkeypatch):
    honest, said = forger.token, forger.said

    def altered():
        head, _, mark = honest().split(".")
        body = jwt.utils.base64url_encode(str(said()).encode()).decode()
        return f"{head}.{body}.{mark}"

    monkeypatch.setattr(forger, "token", altered)
    assert refuses(forger)


def test_a_key_of_somebody_else_under_the_right_name_is_refused(forger):
    forger.signs_with, forger.header = "a thief's", {"kid": "first"}

    assert refuses(forger)


def test_a_key_that_the_token_brings_along_is_refused(forger):
    forger.signs_with = "a thief's"
    forger.header = {"jwk": Forger._public("a thief's"), "jku": "https://evil.example/keys"}

    assert refuses(forger)
    assert not any("evil" in address for address in forger.fetched)


def test_a_new_key_is_looked_for_once_and_then_known(forger):
    go_and_return(forger, Client())
    forger.keys, forger.signs_with = ["first", "second"], "second"
    forger.fetched.clear()

    assert not refuses(forger)
    assert forger.fetched == [f"{MICROSOFT}/keys"]


def test_a_key_that_nobody_knows_is_looked_for_once_and_refused(forger):
    go_and_return(forger, Client())
    forger.signs_with = "unheard of"
    forger.fetched.clear()

    assert refuses(forger)
    assert forger.fetched == [f"{MICROSOFT}/keys"]


def test_a_key_that_was_withdrawn_is_refused_once_the_list_is_new(forger):
    forger.keys = ["second"]

    assert refuses(forger)


@pytest.mark.parametrize("said", ["", "a.b", "x" * 5000, "é.é.é"])
def test_what_is_no_token_is_refused(forger, monkeypatch, said):
    monkeypatch.setattr(forger, "token", lambda: said)

    assert refuses(forger)


@pytest.mark.parametrize(("domain", "is_refused"), [("fernwhistle.example", False), ("x", True)])
def test_of_google_only_the_named_domains_are_let_in(
    forger, settings, microsoft, domain, is_refused
):
    said = {"hd": frozenset({"fernwhistle.example"})}
    settings.SIGN_IN_PROVIDERS = (replace(microsoft, must_say=said),)
    forger.claims["hd"] = domain

    assert refuses(forger) == is_refused


def test_the_secret_is_not_in_what_a_provider_looks_like(microsoft):
    assert isinstance(microsoft, Provider)
    assert "secret between us" not in repr(microsoft)


def test_keys_are_real(forger):
    assert key("first").key_size == 2048
