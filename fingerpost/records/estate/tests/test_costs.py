"""What an asset cost is the business manager's to enter, and nothing else of it."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset

from .build import an_asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def business(school):
    return somebody("Bel Ledgerly", Role.BUSINESS, school)


def test_the_business_manager_enters_what_an_asset_cost(technician, business):
    asset = an_asset(technician)
    client = client_for(business)
    page = client.get(f"/assets/{asset.pk}/change/").text
    assert 'name="cost"' in page
    assert 'name="status"' not in page

    client.post(f"/assets/{asset.pk}/change/", {"revision": "1", "cost": "450", "status": "lost"})
    asset.refresh_from_db()
    assert (asset.cost, asset.status) == (450, "in-use")


def test_the_business_manager_mends_costs_and_nothing_else(technician, business):
    an_asset(technician)
    client = client_for(business)

    assert client.get("/assets/mend/?missing=replacement-cost").status_code == 200
    assert client.get("/assets/mend/?missing=serial").status_code == 302
    assert "Mend" not in client.get("/assets/?missing=serial").text


def test_the_action_itself_refuses_what_is_not_a_cost(technician, business):
    asset = an_asset(technician)
    actions.mend(business, {asset.pk: {"funding": "Capital grant"}})

    with pytest.raises(NotAllowed, match="Status"):
        actions.mend(business, {asset.pk: {"status": "spare"}})
    assert Asset.objects.get(pk=asset.pk).funding == "Capital grant"


@pytest.mark.parametrize("role", [Role.DPO, Role.AUDITOR, Role.SLT])
def test_others_who_look_read_the_costs_and_change_none(school, technician, role):
    asset = an_asset(technician, cost="450")
    client = client_for(somebody("Ola Reader", role, school))

    assert "£450" in client.get(f"/assets/{asset.pk}/").text
    assert client.get(f"/assets/{asset.pk}/change/").status_code == 403


def test_the_business_manager_neither_adds_nor_hands_over(technician, business):
    asset = an_asset(technician)
    client = client_for(business)

    assert client.get("/assets/new/").status_code == 403
    assert client.get(f"/assets/{asset.pk}/hand-over/").status_code == 403


def test_who_comes_from_a_company_learns_no_price(school, technician):
    asset = an_asset(technician, cost="450", supplier="Cablewick")
    client = client_for(somebody("Owen Bright", Role.EXTERNAL_IT, school))

    for page in (f"/assets/{asset.pk}/", f"/assets/{asset.pk}/change/", "/assets/missing/"):
        told = client.get(page).text
        assert [word for word in ("£450", "Cablewick", "replacement-cost") if word in told] == []


def test_who_comes_from_a_company_keeps_everything_else(school, technician):
    asset = an_asset(technician)
    owen = somebody("Owen Bright", Role.EXTERNAL_IT, school)

    actions.mend(owen, {asset.pk: {"status": "in-repair"}})
    assert Asset.objects.get(pk=asset.pk).status == "in-repair"
    with pytest.raises(NotAllowed, match="Funding"):
        actions.mend(owen, {asset.pk: {"funding": "Capital grant"}})
