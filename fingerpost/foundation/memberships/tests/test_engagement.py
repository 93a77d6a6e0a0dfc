"""Technicians of a company come in while the school engages it, and not a moment longer."""

from datetime import timedelta

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.memberships import actions, engaging
from fingerpost.foundation.memberships.models import Invitation
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role, ServiceLine

pytestmark = pytest.mark.django_db
PASSWORD = "gravel tulip anvil"


@pytest.fixture
def outsider(school):
    return somebody("Owen Bright", Role.EXTERNAL_IT, school)


def the_engagement(school):
    return Engagement.objects.get(organisation=school)


def alter(engagement, **changes):
    Engagement.objects.filter(pk=engagement.pk).update(**changes)


def come_in(head, engagement, name="Una Lantern"):
    person = Person.objects.filter(name=name).first()
    asked = {"person": person, "name": name, "email": f"{name[:3].lower()}@brightwire.example"}
    invitation = engaging.name_technician(head, engagement, **asked)
    known = Account.objects.filter(email=invitation.email).first()
    token = actions.make_link(head, invitation)
    return actions.come_in(token, actions.find(token), known, name=name, password=PASSWORD)


def test_a_technician_comes_in_while_the_company_is_engaged(outsider):
    assert client_for(outsider).get("/assets/").status_code == 200


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ended_on": today()}, "Fernwhistle Primary ended its engagement of Brightwire IT on"),
        ({"until": today() - timedelta(days=1)}, "Fernwhistle Primary engaged Brightwire IT until"),
        ({"since": today() + timedelta(days=1)}, "Fernwhistle Primary engages Brightwire IT from"),
        ({"clauses_on": None}, "has not recorded processor clauses with Brightwire IT"),
        ({"clauses_on": today() + timedelta(days=1)}, "has not recorded processor clauses"),
    ],
)
def test_the_next_click_is_refused_and_says_why(outsider, school, changes, reason):
    client = client_for(outsider)
    assert client.get("/assets/").status_code == 200
    alter(the_engagement(school), **changes)

    page = client.get("/assets/")
    assert page.status_code == 403
    assert reason in page.text


def test_the_last_day_is_a_day_of_work(outsider, school):
    alter(the_engagement(school), until=today())

    assert client_for(outsider).get("/assets/").status_code == 200


def test_a_role_without_engagement_opens_nothing(school, outsider):
    Membership.objects.filter(account_id=outsider.account_id).update(engagement=None)

    assert client_for(outsider).get("/assets/").status_code == 403


def test_one_school_ends_it_and_the_other_goes_on(head, outsider, school, other_school):
    Membership.objects.create(
        account_id=outsider.account_id,
        organisation=other_school,
        role=Role.EXTERNAL_IT,
        engagement=engaged(other_school),
    )
    client = client_for(outsider)
    engaging.end(head, the_engagement(school))

    page = client.post("/assets/new/", {"name": "HP ProBook"})
    assert page.status_code == 403
    assert "Quillbrook High" in page.text
    client.post("/switch/", {"organisation": other_school.pk})
    assert client.get("/assets/").status_code == 200


def test_ending_withdraws_open_invitations(head, school):
    engagement = engaged(school)
    asked = {"person": None, "name": "Una Lantern", "email": "una@brightwire.example"}
    invitation = engaging.name_technician(head, engagement, **asked)
    engaging.end(head, engagement)

    assert not Invitation.objects.get(pk=invitation.pk).is_open
    with pytest.raises(actions.NotNow, match="ended already"):
        engaging.end(head, engagement)


def test_whoever_is_named_comes_in_under_the_engagement(head, school):
    engagement = engaged(school)
    account = come_in(head, engagement)

    assert Membership.objects.get(account=account).engagement == engagement
    assert Person.objects.get(account=account).category == "contractor"


def test_somebody_comes_in_again_under_a_later_engagement(head, school):
    first = engaged(school)
    account = come_in(head, first)
    engaging.end(head, first)
    later = engaged(school)
    come_in(head, later)

    current = Membership.objects.filter(account=account).current(today())
    assert [each.engagement for each in current] == [later]


@pytest.mark.parametrize("changes", [{"clauses_on": None}, {"ended_on": today()}])
def test_nobody_is_named_under_an_engagement_that_is_closed(head, school, changes):
    asked = {"person": None, "name": "Una Lantern", "email": "una@brightwire.example"}

    with pytest.raises(actions.NotNow, match="Change the engagement first"):
        engaging.name_technician(head, engaged(school, **changes), **asked)


def test_the_role_is_given_by_an_engagement_only(head, school, technician):
    asked = {"person": None, "name": "Una Lantern", "email": "una@brightwire.example"}
    account = Account.objects.get(pk=technician.account_id)

    with pytest.raises(actions.NotNow, match="page of the company"):
        actions.ask_in(head, **asked, roles={Role.EXTERNAL_IT}, until=None)
    with pytest.raises(actions.NotNow, match="page of the company"):
        actions.change_roles(head, account, roles={Role.EXTERNAL_IT})


@pytest.mark.parametrize(
    ("line", "opens", "closed"),
    [
        (ServiceLine.DEVICES, "/assets/", "/desk/"),
        (ServiceLine.DESK, "/desk/", "/assets/"),
    ],
)
def test_a_company_sees_what_it_looks_after(outsider, school, line, opens, closed):
    alter(the_engagement(school), lines=[line])
    client = client_for(outsider)

    assert client.get(opens).status_code == 200
    assert client.get(closed).status_code == 403


def test_a_company_is_engaged_once_at_a_time(head, school):
    agreed = {"since": today(), "until": today(), "clauses_on": today(), "lines": ["desk"]}
    engagement = engaging.engage(head, 7, "Brightwire IT", **agreed)
    with pytest.raises(actions.NotNow, match="engaged in that time already"):
        engaging.engage(head, 7, "Brightwire IT", **agreed)
    engaging.end(head, engagement)

    assert engaging.engage(head, 7, "Brightwire IT", **agreed).signed_by.name == "Hugh Larkmoor"


def test_leaders_alone_engage(technician, stranger, head, school):
    agreed = {"since": today(), "until": today(), "clauses_on": None, "lines": ["desk"]}

    with pytest.raises(NotAllowed):
        engaging.engage(technician, 7, "Brightwire IT", **agreed)
    assert engaging.find(head, engaged(school).pk)
    assert engaging.find(stranger, the_engagement(school).pk) is None
