"""What may be a password, and what may not."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from fingerpost.foundation.accounts.actions import link_for
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.accounts.passwords import bare, repeated, without_runs
from fingerpost.foundation.audit.models import Entry

from .build import PASSWORD, account_of, sign_in

NEW = "kettle beside the harbour"


@pytest.mark.parametrize(
    "password",
    [
        "short one",
        "password123456",
        "P4ssw0rd!!2024",
        "qwertyuiop1234",
        "123456789012",
        "passwordpassword",
        "sunshine202526",
        "aaaaaaaaaaaaaa",
        "Fingerpost2026!",
        "fernwhistle primary",
        "dita.fernside12",
    ],
)
def test_a_password_that_guessers_try_is_refused(password):
    account = Account(email="dita.fernside@school.example", name="Dita Fernside")
    account.school_name = "Fernwhistle Primary"

    with pytest.raises(ValidationError):
        validate_password(password, account)


@pytest.mark.parametrize(
    "password",
    ["teapot under the willow", "Übergröße und Käse", "gr8-Tractor_lemonade", "x" + "ab 7" * 40],
)
def test_any_other_password_is_good_whatever_its_signs(password):
    validate_password(password, Account(email="dita@school.example", name="Dita Fernside"))


def test_a_password_is_seen_without_its_dress():
    assert bare("12hello!!") == "hello"
    assert repeated("abcabc") == "abc"
    assert without_runs("ab12345cd") == "abcd"


def test_changing_needs_the_present_password(digital_lead):
    account = account_of(digital_lead)
    client, _ = sign_in(account)
    answer = client.post("/account/password/", {"current": "not it", "password": NEW, "again": NEW})

    assert "That is not your present password" in answer.content.decode()
    assert Account.objects.get(pk=account.pk).check_password(PASSWORD)


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("password123456", "password123456", "harder to guess"),
        (NEW, "kettle beside the harbor", "The two passwords differ"),
        (PASSWORD, PASSWORD, "that you have not had before"),
    ],
)
def test_a_bad_new_password_is_refused_with_what_to_do(digital_lead, password, again, said):
    client, _ = sign_in(account_of(digital_lead))
    answer = client.post(
        "/account/password/", {"current": PASSWORD, "password": password, "again": again}
    )

    assert said in answer.content.decode()


def test_a_sign_in_link_stands_in_for_a_forgotten_password(technician):
    account = account_of(technician)
    client = Client()
    client.post(f"/link/{link_for(account, LinkPurpose.SIGN_IN)}/")
    client.post("/account/password/", {"password": NEW, "again": NEW})

    assert sign_in(account, NEW)[1].status_code == 302


def test_changing_a_password_is_on_the_record(digital_lead):
    client, _ = sign_in(account_of(digital_lead))
    client.post("/account/password/", {"current": PASSWORD, "password": NEW, "again": NEW})

    assert Entry.objects.latest("seq").deed == "accounts.change_password"


def test_a_stranger_has_no_account_page(db):
    assert Client().get("/account/password/")["Location"].startswith("/sign-in/")
