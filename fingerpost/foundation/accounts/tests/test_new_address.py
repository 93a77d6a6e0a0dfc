"""A new e-mail address: nothing changes before its letter was answered, and the old one hears."""

import pytest
from django.core.cache import cache
from django.test import Client

from conftest import client_for
from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.accounts.writing import a_new_address
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.mail.models import Mail

from .build import account_of

NEW, PAGE = "dita@new.example", "/account/email/"


@pytest.fixture(autouse=True)
def post_office(db, settings):
    cache.clear()
    settings.MAIL_FROM = "it@fernwhistle.example"


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


@pytest.fixture
def address(account):
    return f"/new-address/{new_link(LinkPurpose.ADDRESS, account, email=NEW)}/"


def now_is(account):
    account.refresh_from_db()
    return account.email


def test_asking_changes_nothing_and_writes_to_the_new_address(digital_lead, account):
    before = account.email
    page = client_for(digital_lead).post(PAGE, {"email": "Dita@New.example"}, follow=True).text

    assert f"on its way to {NEW}" in page
    assert (now_is(account), Mail.objects.get().to) == (before, NEW)


def test_an_address_that_has_an_account_gets_no_letter_and_nobody_learns_of_it(
    digital_lead, technician
):
    taken = account_of(technician).email
    page = client_for(digital_lead).post(PAGE, {"email": taken}, follow=True).text

    assert f"on its way to {taken}" in page
    assert not Mail.objects.exists()


def test_the_letter_leads_to_the_page_that_changes_it(account):
    link = a_new_address(account.pk, NEW).link[1]

    assert NEW in Client().get(link[link.index("/new-address/") :]).text


def test_the_button_changes_it_tells_the_old_address_and_signs_out(digital_lead, account, address):
    old, signed_in = account.email, client_for(digital_lead)
    client = Client()
    client.get(address)
    assert now_is(account) == old
    page = client.post(address, follow=True).text

    assert (now_is(account), f"Sign in as {NEW}" in page) == (NEW, True)
    assert Mail.objects.get(letter="account-changed").to == old
    assert signed_in.get("/account/").status_code == 302
    assert Entry.objects.filter(deed="accounts.note_new_email").exists()


def test_a_link_works_once_and_not_for_an_address_taken_meanwhile(account, address):
    Account.objects.create(email=NEW, name="Another")
    assert "has an account here by now" in Client().post(address, follow=True).text

    assert now_is(account) != NEW
    assert Client().post("/new-address/never-given/").status_code == 404


def test_without_a_mail_server_the_page_says_whom_to_ask(digital_lead, settings):
    settings.MAIL_FROM = ""

    assert "sends no e-mail" in client_for(digital_lead).get(PAGE).text


def test_the_same_address_is_no_new_one(digital_lead, account):
    page = client_for(digital_lead).post(PAGE, {"email": account.email}).text

    assert "This is your address already" in page
