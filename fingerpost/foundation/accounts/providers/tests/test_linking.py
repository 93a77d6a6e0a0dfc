"""Linking one's own account with an identity elsewhere, using it to prove oneself, unlinking."""

from time import time

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.accounts.models import LinkedIdentity
from fingerpost.foundation.accounts.tests.build import account_of, sign_in
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.permissions import Role

LINK, BACK = "/account/link/microsoft/", "/sign-in/with/microsoft/back/"


@pytest.fixture
def client(forger, account):
    return sign_in(account)[0]


def come_back(forger, client, start=LINK):
    return client.get(BACK, forger.receive(client.get(start)))


def grow_stale(client):
    session = client.session
    session[sessions.PROVED] = 0
    session.save()


def test_somebody_links_their_account_after_saying_yes(forger, client, account, settings):
    settings.MAIL_FROM = "it@fernwhistle.example"
    assert come_back(forger, client)["Location"] == LINK
    assert "<strong>dita@fernwhistle.example</strong>" in client.get(LINK).content.decode()
    assert not LinkedIdentity.objects.exists()
    client.post(LINK)

    linked = LinkedIdentity.objects.get()
    assert (linked.account, linked.subject) == (account, "subject-of-dita")
    assert Entry.objects.latest("seq").deed == "accounts.link_provider"
    assert [each.about["change"] for each in Mail.objects.all()] == ["provider-linked"]


def test_a_form_from_elsewhere_links_nothing_without_a_way_there(forger, client):
    assert client.post(LINK)["Location"].startswith("https://login.microsoftonline.com/")
    assert not LinkedIdentity.objects.exists()


def test_an_old_session_must_show_who_it_is_first(forger, client):
    grow_stale(client)

    assert client.get(LINK)["Location"].startswith("/account/prove/")


def test_whoever_changed_seats_meanwhile_links_nothing(forger, client, school):
    taken = forger.receive(client.get(LINK))
    client.post("/sign-out/")
    sign_in(account_of(somebody("Cole Ashdown", Role.STAFF, school)), client=client)

    assert client.get(BACK, taken).status_code == 403


def test_an_identity_opens_one_account_only(forger, linked, school):
    other = client_for(somebody("Cole Ashdown", Role.STAFF, school))
    come_back(forger, other)
    page = other.post(LINK, follow=True).content.decode()

    assert "opens an account here already" in page
    assert LinkedIdentity.objects.get().account == linked.account


def test_unlinking_takes_the_way_in_away(forger, client, linked):
    assert "Unlink" in client.get("/account/").content.decode()
    client.post(f"/account/unlink/?which={linked.pk}")

    assert not LinkedIdentity.objects.exists()
    assert Entry.objects.latest("seq").deed == "accounts.unlink_provider"


def test_the_only_way_in_stays(forger, linked, account, digital_lead):
    account.set_unusable_password()
    account.save()
    page = client_for(digital_lead).post(f"/account/unlink/?which={linked.pk}", follow=True)

    assert "Choose a password or set up a passkey first" in page.content.decode()
    assert LinkedIdentity.objects.exists()


def test_nobody_unlinks_what_is_somebody_else_s(forger, linked, school):
    other = client_for(somebody("Cole Ashdown", Role.STAFF, school))

    assert other.post(f"/account/unlink/?which={linked.pk}").status_code == 404


def prove(forger, client, **claims):
    grow_stale(client)
    forger.claims |= claims
    come_back(forger, client, "/account/prove/with/microsoft/?next=/account/passkeys/add/")
    return client.get("/account/passkeys/add/").status_code == 200


def test_a_password_typed_at_the_provider_just_now_proves_who_one_is(forger, client, linked):
    assert prove(forger, client, auth_time=int(time()))
    assert (forger.asked["prompt"], forger.asked["max_age"]) == ("login", "0")


@pytest.mark.parametrize("ago", [None, 300])
def test_a_password_typed_before_or_nobody_knows_when_proves_nothing(forger, client, linked, ago):
    assert not prove(forger, client, auth_time=int(time()) - ago if ago else None)


def test_somebody_else_s_identity_proves_nothing(forger, client, linked):
    assert not prove(forger, client, auth_time=int(time()), sub="somebody-else")
