"""Whether people who left can still sign in: never more than partly, and honest about it."""

from datetime import UTC, date, datetime

import pytest

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.standards.evidence import apply

pytestmark = pytest.mark.django_db
TODAY, SUMMER = date(2026, 11, 20), date(2026, 7, 31)


@pytest.fixture
def leaver(school):
    """Ted Brackley left in the summer and can still sign in."""
    actor = somebody("Ted Brackley", Role.STAFF, school)
    with deeds.begin("test"):
        Person(
            organisation=school,
            number=1,
            name="Ted Brackley",
            name_key="ted brackley",
            account_id=actor.account_id,
            left_on=SUMMER,
        ).save()
    return Account.objects.get(pk=actor.account_id)


def test_where_nobody_left_there_is_nothing_to_show(school):
    assert apply("accounts.leavers", TODAY).verdict == "not_evidenced"


def test_a_leaver_who_can_sign_in_is_named(leaver):
    found = apply("accounts.leavers", TODAY)

    assert found.verdict == "not_met"
    assert found.rows.first[0].cells == ("Ted Brackley", "31 July 2026")
    assert (found.rows.total, found.rows.noun) == (1, "person")


def test_without_open_accounts_it_is_partly_and_says_what_was_not_looked_at(head, leaver):
    with pretend(datetime(2026, 8, 1, 12, tzinfo=UTC)):
        accounts.dismiss(head, leaver, on=SUMMER)

    found = apply("accounts.leavers", TODAY)

    assert found.verdict == "partly"
    assert "Other systems were not looked at" in found.because


@pytest.mark.parametrize(("noted", "verdict"), [(1, "partly"), (9, "not_met")])
def test_whoever_could_sign_in_after_the_last_day_is_named(head, leaver, noted, verdict):
    with pretend(datetime(2026, 8, noted, 12, tzinfo=UTC)):
        accounts.dismiss(head, leaver, on=SUMMER)

    found = apply("accounts.leavers", TODAY)
    assert found.verdict == verdict
    assert ("could sign in to Fingerpost after the last" in found.because) == (verdict == "not_met")
    assert bool(found.rows) == (verdict == "not_met")


def test_a_day_of_leaving_that_is_still_to_come_is_no_gap(head, leaver):
    assert apply("accounts.leavers", SUMMER).verdict == "not_evidenced"
    assert apply("accounts.leavers", date(2027, 11, 20)).verdict == "not_evidenced"
