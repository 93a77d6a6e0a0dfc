"""Setting up a real school by a one-time link."""

from datetime import timedelta

import pytest
from django.test import Client

from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import Account, LinkPurpose, Membership, OneTimeLink
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.gias.models import Edition, Establishment, Sort
from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope

ANSWERS = {
    "school_name": "Larkspur Academy",
    "kind": "school",
    "phase": "secondary",
    "urn": "123456",
    "name": "Tess Wickham",
    "email": "Tess@larkspur.example",
    "role": "it-support",
    "password": "teapot under the willow",
    "again": "teapot under the willow",
}


@pytest.fixture
def address(db):
    return f"/set-up/{new_link(LinkPurpose.SET_UP)}/"


def set_up(address, **changes):
    client = Client()
    return client, client.post(address, {**ANSWERS, **changes})


def test_setting_up_leads_straight_to_who_does_what(address):
    client, answer = set_up(address)
    page = client.get(answer["Location"])

    assert answer["Location"] == "/people/who-does-what/"
    assert "Larkspur Academy is set up" in page.content.decode()


def test_a_school_an_account_a_person_and_roles_come_of_it(address):
    set_up(address)
    made, account = Organisation.objects.get(), Account.objects.get()

    assert (made.name, made.urn, made.is_demonstration) == ("Larkspur Academy", "123456", False)
    assert account.email == "tess@larkspur.example"
    with scope(made):
        assert Person.objects.get().account == account
        deeds = set(Entry.objects.values_list("deed", flat=True))
        assert {"organisations.set_up", "people.create", "accounts.sign_in"} <= deeds
        assert not verify().faults


def test_a_technician_may_name_people_for_a_term(address):
    client, _ = set_up(address)
    held = Membership.objects.get(role=Role.SETTER_UP)

    assert (held.until - held.since).days == 90
    assert client.get("/people/new/").status_code == 200
    with pretend(now() + timedelta(days=91)):
        again = Client()
        again.post("/sign-in/", {"login": ANSWERS["email"], "password": ANSWERS["password"]})
        assert again.get("/people/new/").status_code == 403
        assert again.get("/people/").status_code == 200


def test_a_leader_needs_no_extra_right(address):
    set_up(address, role="headteacher")

    assert [held.role for held in Membership.objects.all()] == [Role.HEADTEACHER]


def test_a_set_up_link_works_once(address):
    set_up(address)
    _, answer = set_up(address, email="other@larkspur.example", urn="")

    assert answer.status_code == 404
    assert Organisation.objects.count() == 1


def test_a_set_up_link_runs_out_after_a_day(address):
    with pretend(now() + timedelta(hours=25)):
        assert Client().get(address).status_code == 404
    assert Client().get(address).status_code == 200


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"password": "password123456", "again": "password123456"}, "harder to guess"),
        ({"password": "larkspur academy", "again": "larkspur academy"}, "not like your name"),
        ({"again": "teapot over the willow"}, "The two passwords differ"),
        ({"urn": "12345"}, "Enter six figures"),
        ({"urn": "１２３４５６"}, "Enter six figures"),
        ({"phase": ""}, "Choose the phase of education"),
        ({"role": "fingerpost"}, "Choose one of the options"),
        ({"school_name": ""}, "Enter the name of the school, college or trust"),
    ],
)
def test_what_is_refused_leaves_the_link_good(address, changes, said):
    _, answer = set_up(address, **changes)

    assert said in answer.content.decode()
    assert not Organisation.objects.exists()
    assert OneTimeLink.objects.get().used_at is None


def test_a_trust_has_no_phase(address):
    set_up(address, kind="trust", phase="", urn="", role="trust-it-lead")

    assert Organisation.objects.get().phase == "none"


def test_a_school_is_set_up_once(address):
    set_up(address)
    another = f"/set-up/{new_link(LinkPurpose.SET_UP)}/"
    _, answer = set_up(another, email="other@larkspur.example")

    assert "with this URN is set up already" in answer.content.decode()


def test_somebody_with_an_account_brings_it_along(address):
    set_up(address)
    another = f"/set-up/{new_link(LinkPurpose.SET_UP)}/"
    client, _ = set_up(another, school_name="Thistle School", urn="")

    assert Account.objects.count() == 1
    assert "Thistle School" in client.get("/people/").content.decode()


def test_an_account_is_not_taken_over_by_setting_up(address):
    set_up(address)
    another = f"/set-up/{new_link(LinkPurpose.SET_UP)}/"
    guess = {"password": "kettle beside the harbour", "again": "kettle beside the harbour"}
    _, answer = set_up(another, urn="", **guess)

    assert "Enter the password of that account" in answer.content.decode()
    assert Organisation.objects.count() == 1


def test_what_is_typed_stays_and_the_page_asks_where_gias_says_otherwise(address):
    edition = Edition.objects.create(
        sort=Sort.ESTABLISHMENTS, dated_on="2026-09-01", rows=1, is_current=True
    )
    Establishment.objects.create(
        edition=edition,
        urn="123456",
        name="Larkspur Academy (Primary)",
        phase="primary",
        pupils=210,
    )
    client, _ = set_up(address)
    made = Organisation.objects.get()

    assert (made.name, made.phase, made.pupils) == ("Larkspur Academy", "secondary", 210)
    assert "says something else" in client.get("/our-school/").text


@pytest.mark.parametrize(("trusts", "made"), [(0, 0), (1, 1)])
def test_only_where_a_trust_is_here_does_its_it_director_set_up_a_school(address, trusts, made):
    for _ in range(trusts):
        Organisation.objects.create(name="Three Signs Learning Trust", kind=Kind.TRUST)
    _, answer = set_up(address, role="trust-it-lead")

    assert Membership.objects.filter(role=Role.TRUST_IT_LEAD).count() == made
    assert ("Choose what you are at the school" in answer.text) == (not made)
