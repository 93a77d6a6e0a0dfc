import re
from datetime import timedelta

import pytest
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.memberships import actions
from fingerpost.foundation.memberships.models import Invitation
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging

pytestmark = pytest.mark.django_db
ADA = "ada@fernwhistle.example"
PASSWORD = "gravel tulip anvil"


def invited(actor, **more):
    asked = {"person": None, "name": "Ada Fernhill", "email": ADA, "until": None}
    return actions.ask_in(actor, **{**asked, "roles": {Role.STAFF}, **more})


def test_a_leader_invites_and_the_one_invited_comes_in(head, school):
    head_client = client_for(head)
    answers = {"name": "Ada Fernhill", "email": ADA, "roles": ["staff", "dsl"], "until": ""}
    page = head_client.post("/people/access/invite/", answers, follow=True)
    page = head_client.post(page.request["PATH_INFO"])
    link = re.search(r"/invitation/[\w-]+/", page.text)[0]
    new = {"name": "Ada Fernhill", "password": PASSWORD, "again": PASSWORD}
    page = Client().post(link, new, follow=True)

    assert "Welcome to Fernwhistle Primary" in page.text
    held = Membership.objects.filter(account__email=ADA).values_list("role", flat=True)
    assert set(held) == {Role.STAFF, Role.DSL}
    assert Person.objects.get(name="Ada Fernhill").account.email == ADA


def test_whoever_left_is_here_again_before_they_are_invited(head):
    ted = people.add_person(head, name="Ted Brackley", email="ted@school.example")
    people.leave(head, ted, on=today() - timedelta(days=3))
    sent = {"name": "Ted Brackley", "email": "Ted@school.example", "roles": ["staff"]}

    refused = client_for(head).post("/people/access/invite/", sent).text
    assert "If they are here again, say so on their page" in refused

    client_for(head).post(f"/people/{ted.pk}/come-back/")
    client_for(head).post("/people/access/invite/", sent)
    assert Invitation.objects.get().person == ted


@pytest.mark.parametrize("in_trust", [True, False])
def test_a_trust_it_director_is_offered_in_a_trust_only(head, in_trust):
    if not in_trust:
        Belonging.objects.all().delete()
    page = client_for(head).get("/people/access/invite/").text

    assert ("Trust IT director" in page) == in_trust
    assert "Business manager" in page


@pytest.mark.parametrize(
    ("is_set", "server"),
    [(True, "https://fingerpost.school.example"), (False, "http://testserver")],
)
def test_a_link_to_pass_on_begins_with_the_address_that_was_set(head, settings, is_set, server):
    settings.PUBLIC_URL = "https://fingerpost.school.example"
    settings.HAS_PUBLIC_URL = is_set
    page = client_for(head).post(f"/people/access/invitations/{invited(head).pk}/link/")

    assert f"{server}/invitation/" in page.text


def test_whoever_is_invited_may_choose_a_passkey_and_makes_it_first(head, school):
    link = f"/invitation/{actions.make_link(head, invited(head))}/"
    client = Client()
    client.post(link, {"name": "Ada Fernhill", "by_passkey": "yes"})

    assert client.get("/").url == "/account/passkeys/add/?next=/"
    assert not Account.objects.get(email=ADA).has_usable_password()


def test_what_happened_is_on_the_record(head, school):
    token = actions.make_link(head, invited(head))
    actions.come_in(token, actions.find(token), None, name="Ada Fernhill", password=PASSWORD)

    deeds = set(Entry.objects.values_list("deed", flat=True))
    assert {"people.create", "memberships.invite", "memberships.make_link"} <= deeds
    assert {"memberships.accept", "accounts.admit"} <= deeds


def test_a_link_opens_once(head, school):
    token = actions.make_link(head, invited(head))
    invitation = actions.find(token)
    actions.come_in(token, invitation, None, name="Ada Fernhill", password=PASSWORD)

    assert actions.find(token) is None
    with pytest.raises(actions.NotNow):
        actions.come_in(token, invitation, None, name="Ada Fernhill", password=PASSWORD)


def test_a_second_link_puts_the_first_out_of_use(head, school):
    invitation = invited(head)
    first, second = actions.make_link(head, invitation), actions.make_link(head, invitation)

    assert actions.find(first) is None
    assert actions.find(second) == invitation


def test_the_link_of_a_withdrawn_invitation_does_not_open(head, school):
    invitation = invited(head)
    token = actions.make_link(head, invitation)
    actions.withdraw(head, invitation)

    assert actions.find(token) is None
    assert Client().get(f"/invitation/{token}/").status_code == 404


def test_whoever_has_an_account_must_sign_in_before_accepting(head, school, other_school):
    known = somebody("Ada Fernhill", Role.STAFF, other_school)
    account = Account.objects.get(pk=known.account_id)
    token = actions.make_link(head, invited(head, email=account.email))

    page = Client().post(f"/invitation/{token}/", {"password": PASSWORD, "again": PASSWORD})
    assert "Sign in to it, then accept" in page.text
    client_for(known).post(f"/invitation/{token}/")
    assert Membership.objects.filter(account=account, organisation=school).exists()


def test_somebody_else_cannot_accept_it_while_signed_in(head, school, technician_client):
    known = somebody("Ada Fernhill", Role.STAFF, school)
    Membership.objects.filter(account_id=known.account_id).delete()
    account = Account.objects.get(pk=known.account_id)
    token = actions.make_link(head, invited(head, email=account.email))

    page = technician_client.post(f"/invitation/{token}/")
    assert "Sign in to it, then accept" in page.text
    assert not Membership.objects.filter(account=account).exists()


def test_a_technician_may_not_invite(technician, technician_client):
    assert technician_client.get("/people/access/invite/").status_code == 403
    with pytest.raises(NotAllowed):
        invited(technician)


def test_whoever_sets_the_school_up_invites_the_head(school):
    first = somebody("Tess Wickham", Role.SETTER_UP, school)

    assert invited(first, roles={Role.HEADTEACHER}).is_open


def test_an_auditor_needs_a_last_day(head):
    head_client = client_for(head)
    answers = {"name": "Ann Abacus", "email": "ann@audit.example", "roles": ["auditor"]}

    page = head_client.post("/people/access/invite/", answers)
    assert "Enter the last day" in page.text
    page = head_client.post("/people/access/invite/", {**answers, "until": "2 March 2099"})
    assert "or an earlier day: an audit is over by then" in page.text
    last = f"{today() + timedelta(days=92):%d %B %Y}"
    assert head_client.post("/people/access/invite/", {**answers, "until": last}).status_code == 302


def test_access_ends_on_the_day_that_was_said(head, school):
    token = actions.make_link(head, invited(head, until=today()))
    actions.come_in(token, actions.find(token), None, name="Ada Fernhill", password=PASSWORD)

    assert Membership.objects.get(account__email=ADA).until == today()


def test_another_school_sees_no_invitation(head, school, stranger_client):
    invitation = invited(head)

    page = stranger_client.get(f"/people/access/invitations/{invitation.pk}/link/")
    assert page.status_code == 404
    assert Invitation.objects.open().count() == 1


def test_what_was_taken_up_meanwhile_is_not_withdrawn(head, school):
    shown = invited(head)
    token = actions.make_link(head, Invitation.objects.get(pk=shown.pk))
    actions.come_in(token, actions.find(token), None, name="Ada Fernhill", password=PASSWORD)

    with pytest.raises(actions.NotNow, match="taken up"):
        actions.withdraw(head, shown)
    assert Invitation.objects.get().withdrawn_at is None


def test_the_page_of_a_person_leads_to_their_way_in(head, school, governor_client):
    ada = people.add_person(head, name="Ada Fernhill")
    page, client = f"/people/{ada.pk}/", client_for(head)
    assert f"/people/access/invite/?person={ada.pk}" in client.get(page).text
    assert "Signing in" not in governor_client.get(page).text

    asked = invited(head, person=ada)
    assert f"/people/access/invitations/{asked.pk}/link/" in client.get(page).text

    token = actions.make_link(head, asked)
    account = actions.come_in(token, asked, None, name="Ada Fernhill", password=PASSWORD)
    assert f"/people/access/{account.pk}/roles/" in client.get(page).text


@pytest.mark.parametrize(
    ("roles", "category"),
    [
        ({Role.GOVERNOR}, "governor"),
        ({Role.GOVERNOR, Role.STAFF}, "staff"),
        ({Role.AUDITOR}, "guest"),
        ({Role.DSL}, "staff"),
    ],
)
def test_whoever_is_asked_in_stands_on_the_list_as_what_they_are(head, school, roles, category):
    person = invited(head, roles=roles, until=today() + timedelta(days=30)).person

    assert (person.category, person.is_governor) == (category, Role.GOVERNOR in roles)


def test_the_address_of_an_invitation_is_noted_where_the_list_has_none(head, school):
    ada = people.add_person(head, name="Ada Fernhill")
    ada = invited(head, person=ada).person
    assert ada.email == ADA

    invited(head, person=ada, email="ada@home.example")
    assert Person.objects.get(pk=ada.pk).email == ADA
