"""The demonstration, and the commands that print the ways in."""

import re
from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from conftest import somebody
from fingerpost.config.demonstration.cast import EVERYBODY, FERNWHISTLE, QUILLBROOK
from fingerpost.config.demonstration.loading import load
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.models import Asset
from fingerpost.standards.models import StoredFinding

LINK = re.compile(r"http://localhost:8000(/(?:link|set-up)/[\w-]{43}/)")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def default_port(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)


@pytest.fixture
def run(capsys):
    """Run a command; answers what it printed."""

    def printed(*command):
        call_command(*command)
        return capsys.readouterr().out

    return printed


def links(text):
    return LINK.findall(text)


def test_an_empty_fingerpost_gets_the_demonstration_and_a_link_for_everybody(run):
    printed = run("demo")

    assert len(links(printed)) == len(EVERYBODY)
    assert all(player.name in printed and player.look_at in printed for player in EVERYBODY)
    assert set(Organisation.objects.values_list("is_demonstration", flat=True)) == {True}


def test_nothing_in_the_demonstration_lies_ahead_of_the_clock():
    early = datetime(2026, 11, 21, 6, tzinfo=UTC)
    with pretend(early):
        load()

    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        moments = Entry.objects.order_by("at").values_list("at", flat=True)
        assert moments.last() == early
        assert moments.first().date() == date(2026, 9, 12)


def test_a_demonstration_link_leads_in(run):
    address = links(run("demo"))[0]
    client = Client(REMOTE_ADDR="127.0.0.1")
    client.post(address)

    assert "Dita Fernside" in client.get("/account/").content.decode()


def test_whoever_comes_from_outside_sees_their_own_part(run):
    addresses = links(run("demo"))
    technician, auditor = Client(REMOTE_ADDR="127.0.0.1"), Client(REMOTE_ADDR="127.0.0.1")
    technician.post(addresses[-2])
    auditor.post(addresses[-1])

    assert "2 places" in technician.get("/my-schools/").text
    assert technician.get("/suppliers/").status_code == 403
    assert auditor.get("/suppliers/").status_code == 200
    assert auditor.get("/suppliers/new/").status_code == 403


def test_a_later_start_prints_fresh_links_and_loads_nothing_twice(run):
    first, second = links(run("demo")), links(run("demo"))

    assert not set(first) & set(second)
    assert Client(REMOTE_ADDR="127.0.0.1").get(first[0]).status_code == 404
    assert Organisation.objects.count() == 4


def test_a_real_school_is_never_joined_by_a_demonstration(run, school):
    printed = run("demo")

    assert "no demonstration was loaded" in printed
    assert not links(printed)
    assert not Account.objects.exists()


def test_the_demonstration_has_its_trail_its_gaps_and_its_past(run):
    run("demo")
    with scope(Organisation.objects.get(name=FERNWHISTLE)):
        assert not verify().faults
        assert Asset.objects.count() >= 60
        verdicts = set(StoredFinding.objects.open().values_list("verdict", flat=True))
        assert verdicts == {"met", "partly", "not_met", "not_evidenced"}
        assert StoredFinding.objects.filter(closed_at__isnull=False).exists()
        assert not Person.objects.filter(appointments__duty=Duty.FILTERING_GOVERNOR).exists()
    with scope(Organisation.objects.get(name=QUILLBROOK)):
        assert 0 < Asset.objects.count() < 10


def test_no_demonstration_account_has_a_password(run):
    run("demo")

    assert not any(account.has_usable_password() for account in Account.objects.all())


def test_a_set_up_link_opens_the_set_up_page(run):
    address = links(run("set_up_link"))[0]

    assert Client().get(address).status_code == 200


def test_a_second_real_school_needs_to_be_asked_for(run, school):
    assert not links(run("set_up_link"))
    assert links(run("set_up_link", "--another"))


def test_a_demonstration_does_not_stand_in_the_way_of_a_real_school(run):
    run("demo")

    assert links(run("set_up_link"))


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
