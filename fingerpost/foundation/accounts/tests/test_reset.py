"""A forgotten password: one letter, one link, one hour, and nothing told to strangers."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from fingerpost.foundation.accounts.actions import link_for
from fingerpost.foundation.accounts.factors.tests.build import give_app
from fingerpost.foundation.accounts.models import LinkPurpose, OneTimeLink
from fingerpost.foundation.accounts.tasks import write_about_password
from fingerpost.foundation.accounts.writing import a_new_password
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.tasks.models import Job

from .build import PASSWORD, account_of, sign_in

FORGOTTEN, NEW = "/sign-in/forgotten/", "kettle beside the harbour"


@pytest.fixture(autouse=True)
def post_office(db, settings):
    cache.clear()
    settings.MAIL_FROM = "it@fernwhistle.example"


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


@pytest.fixture
def address(account):
    return f"/reset/{link_for(account, LinkPurpose.RESET)}/"


def answered(email):
    """The page that follows, without what differs by chance."""
    page = Client().post(FORGOTTEN, {"email": email}, follow=True).content.decode()
    return re.sub(r'value="\w{64}"', "", page).replace(email, "x")


def test_known_and_unknown_addresses_get_the_same_answer(account):
    assert answered(account.email) == answered("nobody@school.example")
    assert Job.objects.count() == 2


def test_only_a_known_address_gets_a_letter(account):
    write_about_password.func("nobody@school.example", "now")
    write_about_password.func(account.email, "now")

    assert list(Mail.objects.values_list("to", flat=True)) == [account.email]


def test_a_task_that_runs_twice_posts_one_letter(account):
    write_about_password.func(account.email, "now")
    write_about_password.func(account.email, "now")

    assert Mail.objects.count() == 1


def test_the_link_of_a_letter_stands_under_our_own_name(account, settings):
    settings.PUBLIC_URL = "https://fingerpost.school.example"
    _, link = a_new_password(account.pk).link

    assert link.startswith("https://fingerpost.school.example/reset/")


def test_a_forged_host_gets_no_answer(account):
    answer = Client(HTTP_HOST="evil.example").post(FORGOTTEN, {"email": account.email})

    assert answer.status_code == 400
    assert not Job.objects.exists()


def test_looking_at_the_link_uses_nothing(address):
    assert "Choose a new password" in Client().get(address).content.decode()
    assert OneTimeLink.objects.get().used_at is None


def test_a_new_password_opens_the_door_and_the_old_one_does_not(address, account):
    Client().post(address, {"password": NEW, "again": NEW})

    assert sign_in(account)[1].status_code == 200
    assert sign_in(account, NEW)[1].status_code == 302
    assert Entry.objects.filter(deed="accounts.reset_password").count() == 1


def test_a_bad_password_is_refused_and_leaves_the_link_good(address):
    answer = Client().post(address, {"password": "password123456", "again": "password123456"})

    assert "harder to guess" in answer.content.decode()
    assert Client().get(address).status_code == 200


def test_a_reset_ends_every_session_and_signs_nobody_in(address, account):
    elsewhere, _ = sign_in(account)
    here = Client()
    here.post(address, {"password": NEW, "again": NEW})

    assert [each.get("/account/").status_code for each in (elsewhere, here)] == [302, 302]


def test_the_second_step_is_asked_all_the_same(address, account):
    give_app(account)
    Client().post(address, {"password": NEW, "again": NEW})

    assert sign_in(account, NEW)[1]["Location"] == "/sign-in/second-step/"


def test_a_link_works_once_and_for_an_hour(address):
    with pretend(now() + timedelta(minutes=61)):
        assert Client().get(address).status_code == 404
    Client().post(address, {"password": NEW, "again": NEW})

    assert Client().post(address, {"password": PASSWORD, "again": PASSWORD}).status_code == 404


def test_a_sign_in_link_does_not_open_the_page(account):
    token = link_for(account, LinkPurpose.SIGN_IN)

    assert Client().get(f"/reset/{token}/").status_code == 404


def test_five_letters_an_hour_are_enough_for_any_address(account):
    for email in (account.email, "nobody@school.example"):
        answers = [Client().post(FORGOTTEN, {"email": email}).status_code for _ in range(6)]
        assert answers == [302] * 5 + [429]


def test_without_a_mail_server_the_page_says_whom_to_ask(settings):
    settings.MAIL_FROM = ""
    page = Client().get(FORGOTTEN).content.decode()

    assert "ask the person who looks after it" in page
    assert "<form" not in page.split("<main")[1]


@pytest.mark.parametrize("sender", ["", "it@fernwhistle.example"])
def test_whoever_lost_their_passkey_is_told_what_to_do(settings, sender):
    settings.MAIL_FROM = sender
    assert "lost my passkey" in Client().get("/sign-in/").text

    assert "one of your recovery codes" in Client().get(FORGOTTEN).text


def test_a_demonstration_writes_to_nobody(account, school):
    school.is_demonstration = True
    school.save()
    write_about_password.func(account.email, "now")

    assert not Mail.objects.exists()
