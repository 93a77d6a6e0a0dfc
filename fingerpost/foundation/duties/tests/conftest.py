from datetime import date

import pytest

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.people.actions import add_person

DUE = date(2099, 5, 15)


@pytest.fixture
def tess(digital_lead, technician):
    """The technician on the school's list of people, with an account."""
    account = Account.objects.get(pk=technician.account_id)
    return add_person(digital_lead, name="Tess Wickham", account_id=account.pk)


@pytest.fixture
def dita(digital_lead):
    return add_person(digital_lead, name="Dita Fernside", account_id=digital_lead.account_id)


@pytest.fixture
def to_do(digital_lead, tess):
    """The digital lead asks the technician."""
    return actions.ask(digital_lead, Origin(), title="List the servers", due_on=DUE, owner=tess)
