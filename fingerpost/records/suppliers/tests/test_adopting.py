"""A school keeps an own entry of a supplier of its trust, which stays when it leaves."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers.models import Supplier

from .build import approved, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def of_the_trust(trust):
    lead = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    dpo = somebody("Pia Oakleaf", Role.DPO, trust)
    with scope(trust):
        return approved(lead, dpo, proposed(lead, "unchecked", notes="Cheap"))


def test_an_own_entry_is_yet_to_be_checked(digital_lead, of_the_trust):
    client = client_for(digital_lead)
    assert "keep an entry of your own" in client.get(f"/suppliers/{of_the_trust.pk}/").text
    page = client.post(f"/suppliers/{of_the_trust.pk}/adopt/", follow=True).text

    own = Supplier.objects.own().get()
    assert (own.legal_name, own.status, own.notes) == ("Cablewick Ltd", "unchecked", "")
    assert "Of your trust" not in page


def test_it_is_kept_once(digital_lead, of_the_trust):
    client = client_for(digital_lead)
    client.post(f"/suppliers/{of_the_trust.pk}/adopt/")
    page = client.post(f"/suppliers/{of_the_trust.pk}/adopt/", follow=True).text

    assert "is in your own register already" in page
    assert Supplier.objects.own().count() == 1


def test_it_stays_on_the_day_after_the_school_left_and_the_trusts_does_not(
    digital_lead, of_the_trust, school
):
    client_for(digital_lead).post(f"/suppliers/{of_the_trust.pk}/adopt/")
    Belonging.objects.filter(school=school).update(until=today())
    with scope(school):
        assert Supplier.objects.count() == 2
    with pretend(now() + timedelta(days=1)), scope(school):
        assert Supplier.objects.get() == Supplier.objects.own().get()


def test_another_school_keeps_none_of_it(of_the_trust, other_school):
    stranger = client_for(somebody("Sam Quill", Role.SLT_DIGITAL_LEAD, other_school))

    assert stranger.post(f"/suppliers/{of_the_trust.pk}/adopt/").status_code == 404
