"""Whoever changes how they sign in is on the record of all their schools, and gets a letter."""

import pytest
from django.core.cache import cache

from conftest import somebody
from fingerpost.foundation.accounts.actions import change_password, link_for, reset_password
from fingerpost.foundation.accounts.factors import actions
from fingerpost.foundation.accounts.factors.tests.build import give_app
from fingerpost.foundation.accounts.models import LinkPurpose, Membership
from fingerpost.foundation.accounts.telling import CHANGES
from fingerpost.foundation.accounts.writing import what_changed
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

from .build import account_of, sign_in

NEW = "kettle beside the harbour"


@pytest.fixture(autouse=True)
def post_office(db, settings):
    cache.clear()
    settings.MAIL_FROM = "it@fernwhistle.example"


@pytest.fixture
def account(digital_lead):
    return account_of(digital_lead)


def give_role(account, place):
    return Membership.objects.create(account=account, organisation=place, role=Role.STAFF)


def deeds(place):
    with scope(place):
        return list(Entry.objects.values_list("deed", flat=True))


def told():
    letters = Mail.objects.filter(letter="account-changed").order_by("pk")
    return [each.about["change"] for each in letters]


def test_each_school_of_the_account_has_it_on_its_record(digital_lead, account, other_school):
    give_role(account, other_school)
    actions.add_app(digital_lead, account, secret="JBSWY3DPEHPK3PXP")

    assert deeds(digital_lead.organisation) == ["accounts.add_app"]
    assert deeds(other_school) == ["accounts.note_change"]


def test_a_school_that_the_account_has_left_learns_nothing(digital_lead, account, other_school):
    held = give_role(account, other_school)
    Membership.objects.filter(pk=held.pk).update(until=today().replace(year=2021))
    actions.add_app(digital_lead, account, secret="JBSWY3DPEHPK3PXP")

    assert deeds(other_school) == []


def test_the_owner_gets_one_letter_for_each_change(digital_lead, account):
    actions.add_app(digital_lead, account, secret="JBSWY3DPEHPK3PXP")
    actions.make_recovery_codes(digital_lead, account)
    change_password(digital_lead, account, password=NEW)

    assert told() == ["app-added", "recovery-codes-made", "password-changed"]
    assert set(Mail.objects.values_list("to", flat=True)) == {account.email}


def test_a_forgotten_password_that_was_replaced_is_told_as_well(account):
    reset_password(link_for(account, LinkPurpose.RESET), password=NEW)

    assert told() == ["password-changed"]


def test_the_use_of_a_recovery_code_is_told_and_of_a_wrong_one_not(digital_lead, account):
    give_app(account)
    code = actions.make_recovery_codes(digital_lead, account)[0]
    client, _ = sign_in(account)
    client.post("/sign-in/second-step/", {"code": "0000 0000 0000"})
    assert told() == ["recovery-codes-made"]
    client.post("/sign-in/second-step/", {"code": code})

    assert told() == ["recovery-codes-made", "recovery-code-used"]


def test_a_link_made_at_the_server_is_told_to_whom_it_signs_in(account):
    link_for(account, LinkPurpose.SIGN_IN)

    assert told() == ["sign-in-link-made"]


def test_a_deed_that_fails_tells_nobody(digital_lead, account):
    colleague = somebody("Cole Ashdown", Role.STAFF, digital_lead.organisation)
    assert colleague.account_id != account.pk
    give_app(account)
    with pytest.raises(actions.StillNeeded):
        actions.remove_app(digital_lead, account, actions.factors_of(account).app)

    assert told() == []


@pytest.mark.parametrize("change", CHANGES)
def test_the_letter_says_what_when_and_what_to_do_and_carries_no_link(account, change):
    words = what_changed(account.pk, change, "2026-03-02T10:14:00+00:00")

    assert "2 March 2026 at 10:14" in words.paragraphs[0]
    assert "change your password" in words.paragraphs[2]
    assert words.link is None


def test_without_a_mail_server_or_in_a_demonstration_no_letter_waits(
    digital_lead, account, settings, school
):
    settings.MAIL_FROM = ""
    change_password(digital_lead, account, password=NEW)
    settings.MAIL_FROM = "it@fernwhistle.example"
    type(school).objects.filter(pk=school.pk).update(is_demonstration=True)
    change_password(digital_lead, account, password="anvil under the tulip")

    assert not Mail.objects.exists()
