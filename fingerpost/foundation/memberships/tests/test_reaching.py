"""A trust engages a company for schools that it lists; nobody of it comes into another."""

from datetime import timedelta

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.accounts.standing import held_on
from fingerpost.foundation.memberships import actions, engaging
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations import moves
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(trust):
    return somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)


@pytest.fixture
def second(trust):
    made = Organisation.objects.create(name="Marsh Lane Primary", kind=Kind.SCHOOL)
    Belonging.objects.create(school=made, trust=trust, since="2020-09-01")
    return made


def come_in(lead, engagement):
    asked = {"person": None, "name": "Una Lantern", "email": "una@brightwire.example"}
    with scope(lead.organisation):
        invitation = engaging.name_technician(lead, engagement, **asked)
        token = actions.make_link(lead, invitation)
        found = actions.find(token)
        return actions.come_in(
            token, found, None, name="Una Lantern", password="gravel tulip anvil"
        )


def places(account):
    return {each.name for _, each, _ in held_on(Account.objects.get(pk=account.pk), today())}


def agreed(engagement, **changes):
    names = ("since", "until", "clauses_on", "lines", "schools")
    return {name: getattr(engagement, name) for name in names} | changes


def test_technicians_come_into_the_schools_that_are_listed(lead, trust, school, second):
    account = come_in(lead, engaged(trust, schools=[school.pk]))

    assert places(account) == {trust.name, school.name}


def test_a_school_is_listed_later_and_taken_off_again(lead, trust, school, second):
    engagement = engaged(trust, schools=[school.pk])
    account = come_in(lead, engagement)
    with scope(trust):
        engaging.change(lead, engagement, **agreed(engagement, schools=[second.pk]))

    assert places(account) == {trust.name, second.name}


def test_a_school_of_another_trust_is_never_reached(lead, trust, other_school):
    with scope(trust):
        made = engaging.engage(
            lead, 7, "Brightwire IT", **agreed(engaged(trust), schools=[other_school.pk])
        )

    assert made.schools == []


def test_ending_the_engagement_closes_every_school(lead, trust, school):
    engagement = engaged(trust, schools=[school.pk])
    account = come_in(lead, engagement)
    with scope(trust):
        engaging.end(lead, engagement)

    assert places(account) == set()


def test_whoever_is_dismissed_by_the_trust_is_out_of_its_schools(lead, trust, school):
    account = come_in(lead, engaged(trust, schools=[school.pk]))
    with scope(trust):
        accounts.dismiss(lead, account, on=today())

    assert places(account) == set()


def test_a_school_that_leaves_the_trust_is_closed_from_the_day_after(lead, trust, school):
    account = come_in(lead, engaged(trust, schools=[school.pk]))
    moves.part_by_operator(Belonging.objects.get(school=school), on=today())

    found = held_on(account, today() + timedelta(days=1))
    assert {each.name for _, each, _ in found} == {trust.name}


def test_the_school_sees_who_comes_and_may_end_it(lead, head, trust, school):
    account = come_in(lead, engaged(trust, schools=[school.pk]))
    client = client_for(head)

    assert "of Brightwire IT, engaged by the trust" in client.get("/people/access/").text
    client.post(f"/people/access/{account.pk}/end/")
    assert places(account) == {trust.name}


def test_the_reason_names_the_trust(lead, trust, school):
    account = come_in(lead, engaged(trust, schools=[school.pk]))
    held = Membership.objects.get(account=account, organisation=school)
    client = client_for(somebody("Una", Role.STAFF, school))
    client.force_login(account)
    session = client.session
    session["organisation"] = school.pk
    session.save()
    Engagement.objects.filter(pk=held.engagement_id).update(ended_on=today())

    assert f"{trust.name} ended its engagement" in client.get("/account/").text


def test_the_form_of_a_trust_lists_its_schools(lead, trust, school):
    with scope(trust):
        engagement = engaged(trust, schools=[school.pk])
    page = client_for(lead).get(f"/suppliers/engagements/{engagement.pk}/").text

    assert "In which schools of the trust" in page
    assert school.name in page
