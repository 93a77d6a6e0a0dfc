"""Where somebody of several schools begins, before they choose."""

from datetime import date

import pytest

from conftest import somebody
from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def tamsin(trust, school):
    """She serves Three Signs Learning Trust, and Fernwhistle Primary, which comes before it."""
    account = Account.objects.get(
        pk=somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust).account_id
    )
    Membership.objects.create(
        account=account, organisation=school, role=Role.IT_SUPPORT, since=date(2020, 1, 1)
    )
    return account


def test_whoever_serves_a_trust_begins_there(tamsin, trust, school):
    actor, places = acting(tamsin, TODAY)

    assert (actor.organisation, places) == (trust, [trust, school])


def test_whoever_chose_a_school_stays_there(tamsin, school):
    actor, _ = acting(tamsin, TODAY, school.pk)

    assert (actor.organisation, actor.roles) == (school, {Role.IT_SUPPORT})
