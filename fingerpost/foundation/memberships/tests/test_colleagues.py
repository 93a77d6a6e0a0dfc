"""The lead of a company names colleagues, up to the number that the school agreed to."""

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.memberships.colleagues import appoint_lead
from fingerpost.foundation.memberships.models import Invitation
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db
UNA = {"name": "Una Lantern", "email": "una@brightwire.example"}


@pytest.fixture
def outsider(school):
    return somebody("Owen Bright", Role.EXTERNAL_IT, school)


@pytest.fixture
def engagement(outsider, head):
    Engagement.objects.update(most=2)
    found = Engagement.objects.get()
    appoint_lead(head, found, Account.objects.get(pk=outsider.account_id))
    return found


def test_the_lead_names_a_colleague_and_the_record_says_who(outsider, engagement):
    page = client_for(outsider).post("/our-company/name/", UNA, follow=True)

    assert "Una Lantern, asked in, not yet come" in page.text
    assert Invitation.objects.get().invited_by == "Owen Bright"


def test_only_whoever_leads_is_offered_the_page_of_the_company(outsider, engagement, school):
    ida = somebody("Ida Beam", Role.EXTERNAL_IT, school)

    assert "Our company here" in client_for(outsider).get("/waiting/").text
    assert "Our company here" not in client_for(ida).get("/waiting/").text


def test_no_more_than_the_school_agreed_to(outsider, engagement):
    client, address = client_for(outsider), "/our-company/name/"
    client.post(address, UNA)
    page = client.post(address, {"name": "Ida Beam", "email": "ida@brightwire.example"})

    assert "The school agreed to 2 of your company" in page.text
    assert Invitation.objects.count() == 1


def test_the_lead_ends_the_access_of_a_colleague_at_once(outsider, engagement, school):
    una = Account.objects.create(email="una@brightwire.example", name="Una Lantern")
    Membership.objects.create(
        account=una, organisation=school, role=Role.EXTERNAL_IT, engagement=engagement
    )
    client_for(outsider).post(f"/our-company/end/{una.pk}/")

    assert not Membership.objects.filter(account=una).current(today()).exists()


def test_nobody_of_the_school_is_ended_by_a_company(outsider, engagement, technician):
    client_for(outsider).post(f"/our-company/end/{technician.account_id}/")

    held = Membership.objects.filter(account_id=technician.account_id)
    assert held.current(today()).exists()


def test_a_technician_who_is_not_the_lead_names_nobody(outsider, engagement):
    Engagement.objects.update(led_by=None)
    client = client_for(outsider)

    assert "You do not name your colleagues here" in client.get("/our-company/").text
    assert client.post("/our-company/name/", UNA).url == "/our-company/"
    assert not Invitation.objects.exists()


def test_the_lead_of_one_school_names_nobody_at_another(outsider, engagement, other_school):
    engaged(other_school, most=5)
    elsewhere = somebody("Owen Bright", Role.EXTERNAL_IT, other_school)

    assert "You do not name" in client_for(elsewhere).get("/our-company/").text
    assert "You may name" in client_for(outsider).get("/our-company/").text


def test_a_leader_of_the_school_chooses_the_lead(head, outsider, engagement):
    Engagement.objects.update(led_by=None)
    address = f"/suppliers/engagements/{engagement.pk}/lead/{outsider.account_id}/"
    client_for(head).post(address)

    assert Engagement.objects.get().led_by_id == outsider.account_id
    assert client_for(outsider).post(address).status_code == 403
