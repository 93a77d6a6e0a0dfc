"""An invitation taken up by who somebody is at a provider, without a password."""

import pytest
from django.test import Client

from fingerpost.foundation.accounts.models import Account, LinkedIdentity, Membership
from fingerpost.foundation.accounts.providers.tests.conftest import forger, microsoft
from fingerpost.foundation.memberships import actions
from fingerpost.foundation.permissions import Role

__all__ = ["forger", "microsoft"]
ADA = "ada@fernwhistle.example"
BACK = "/sign-in/with/microsoft/back/"


@pytest.fixture
def path(head):
    invited = actions.ask_in(
        head, person=None, name="Ada Fernhill", email=ADA, roles={Role.STAFF}, until=None
    )
    return f"/invitation/{actions.make_link(head, invited)}/"


def arrive(forger, client, path):
    return client.get(BACK, forger.receive(client.get(f"{path}with/microsoft/")))


def test_whoever_was_invited_comes_in_and_can_sign_in_again(forger, path):
    client = Client()
    assert arrive(forger, client, path)["Location"] == path
    assert "need no password" in client.get(path).text
    client.post(path, {"name": "Ada Fernhill"})

    account = Account.objects.get(email=ADA)
    assert not account.has_usable_password()
    assert LinkedIdentity.objects.get().account == account
    again = Client()
    again.get(BACK, forger.receive(again.get("/sign-in/with/microsoft/")))
    assert again.get("/account/").status_code == 200


def test_the_name_of_the_identity_does_not_have_to_be_the_address_of_the_invitation(forger, path):
    forger.claims["email"] = "a.fernhill@trust.example"
    client = Client()
    arrive(forger, client, path)
    client.post(path, {"name": "Ada Fernhill"})

    assert Membership.objects.filter(account__email=ADA).exists()


def test_who_came_back_for_one_invitation_is_nobody_at_another(forger, path, head):
    client = Client()
    arrive(forger, client, path)
    other = actions.ask_in(
        head, person=None, name="Bea Stile", email="b@x.example", roles={Role.STAFF}, until=None
    )

    assert "came back as" not in client.get(f"/invitation/{actions.make_link(head, other)}/").text


def test_without_the_link_the_identity_opens_nothing(forger, path):
    client = Client()
    answer = client.get(BACK, forger.receive(client.get("/sign-in/with/microsoft/")))

    assert answer.status_code == 403
    assert not Account.objects.filter(email=ADA).exists()


def test_an_identity_that_opens_another_account_is_refused_by_name(forger, path, head):
    other = Account.objects.get(pk=head.account_id)
    LinkedIdentity.objects.create(
        account=other, issuer=forger.issuer, subject="subject-of-dita", label="head"
    )
    client = Client()
    arrive(forger, client, path)
    page = client.post(path, {"name": "Ada Fernhill"}, follow=True)

    assert "opens an account here already" in page.text
    assert actions.find(path.split("/")[2])
    assert not Account.objects.filter(email=ADA).exists()


def test_a_spent_link_leads_to_no_provider(forger, path, head):
    actions.withdraw(head, actions.find(path.split("/")[2]))

    assert Client().get(f"{path}with/microsoft/").status_code == 404
    assert forger.fetched == []
