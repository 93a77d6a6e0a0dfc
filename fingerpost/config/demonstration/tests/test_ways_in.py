"""The commands that print the ways in, before anything is there or beside a real school."""

import re

import pytest
from django.core.management import CommandError
from django.test import Client

from conftest import somebody
from fingerpost.config.demonstration.cast import EVERYBODY
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


def links(text):
    return re.findall(r"http://localhost:8000(/(?:link|set-up)/[\w-]{43}/)", text)


def test_an_empty_fingerpost_gets_the_demonstration_and_a_link_for_everybody(run):
    printed = run("demo")

    assert len(links(printed)) == len(EVERYBODY)
    assert all(player.name in printed and player.look_at in printed for player in EVERYBODY)
    assert set(Organisation.objects.values_list("is_demonstration", flat=True)) == {True}


def test_a_real_school_is_never_joined_by_a_demonstration(run, school):
    printed = run("demo")

    assert "no demonstration was loaded" in printed
    assert not links(printed)
    assert not Account.objects.exists()


def test_a_set_up_link_opens_the_set_up_page(run):
    address = links(run("set_up_link"))[0]

    assert Client().get(address).status_code == 200


def test_a_second_real_school_needs_to_be_asked_for(run, school):
    assert not links(run("set_up_link"))
    assert links(run("set_up_link", "--another"))


def test_a_sign_in_link_is_on_the_record_of_every_school_it_opens(run, technician, other_school):
    account = Account.objects.get(pk=technician.account_id)
    account.memberships.create(organisation=other_school, role=Role.IT_SUPPORT)
    printed = run("sign_in_link", account.email.upper(), "--url", "http://localhost:8000/")

    assert Client().get(links(printed)[0]).status_code == 200
    for organisation in (technician.organisation, other_school):
        with scope(organisation):
            assert Entry.objects.get().deed == "accounts.issue_link"


def test_an_unknown_address_gets_no_sign_in_link(run, school):
    with pytest.raises(CommandError, match=r"No account has the e-mail address"):
        run("sign_in_link", "nobody@school.example")


def test_somebody_without_a_role_gets_no_sign_in_link(run, school):
    actor = somebody("Una Thornby", Role.STAFF, school)
    account = Account.objects.get(pk=actor.account_id)
    account.memberships.update(until="2020-02-01")

    with pytest.raises(CommandError, match="no role in any school"):
        run("sign_in_link", account.email)
