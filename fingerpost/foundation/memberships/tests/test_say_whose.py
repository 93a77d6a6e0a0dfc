"""An account of nobody on the list of people comes to belong to somebody."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.memberships.belonging import of_nobody, say_whose
from fingerpost.foundation.memberships.bounds import NotNow
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def account(technician):
    return Account.objects.get(pk=technician.account_id)


def whose(account):
    return f"/people/access/{account.pk}/whose/"


def test_an_account_is_given_to_somebody_of_the_list(head, account):
    tess = add_person(head, name="Tess Wickham")
    say_whose(head, account, who=tess)

    assert Person.objects.get(pk=tess.pk).account_id == account.pk
    assert of_nobody([account.pk]) == set()
    assert Entry.objects.filter(deed="memberships.say_whose").count() == 1


def test_the_page_offers_it_and_puts_a_new_name_on_the_list(head, account):
    client = client_for(head)
    assert whose(account) in client.get("/people/access/").text

    client.post(whose(account), {"who": "Tess Wickham"})
    assert Person.objects.get(account=account).name == "Tess Wickham"
    assert whose(account) not in client.get("/people/access/").text


def test_an_account_belongs_to_one_person(head, account):
    say_whose(head, account, who="Tess Wickham")

    with pytest.raises(NotNow, match="has this account already"):
        say_whose(head, account, who="Tam Wickham")


def test_nobody_has_two_accounts(head, account, teacher):
    tess = say_whose(head, account, who="Tess Wickham")
    other = Account.objects.get(pk=teacher.account_id)

    with pytest.raises(NotNow, match="an account of their own"):
        say_whose(head, other, who=tess)


def test_the_trust_says_whose_accounts_its_people_have(head, account, trust):
    with scope(trust):
        boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
        of_the_trust = add_person(boss, name="Tilda Ashmere")

    with pytest.raises(NotNow, match="of your trust"):
        say_whose(head, account, who=of_the_trust)


def test_a_technician_reads_who_may_sign_in_and_does_not_say_whose(technician, account):
    client = client_for(technician)

    assert "Nobody on the list of people" in client.get("/people/access/").text
    assert client.get(whose(account)).status_code == 403


def test_a_member_of_another_school_is_not_found(stranger, account):
    assert client_for(stranger).get(whose(account)).status_code == 404
