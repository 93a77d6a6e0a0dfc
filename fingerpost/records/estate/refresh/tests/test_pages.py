"""The business manager's pages: what replacing costs, what if, and what things are worth."""

from datetime import UTC, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate.tests.build import asset, assets

pytestmark = pytest.mark.django_db
PAGE = "/assets/replacing/"


@pytest.fixture(autouse=True)
def in_november():
    with pretend(datetime(2026, 11, 21, 10, tzinfo=UTC)):
        yield


def test_the_page_says_what_next_year_costs(school, business_client):
    assets(school, 60, purchased_on="2022-06-01", replacement_cost=480)

    page = business_client.get(PAGE).text
    assert "Replacing things costs £29,664 in 2027/28" in page
    assert "£35,596.80" in page


def test_an_empty_register_has_nothing_to_replace(school, business_client):
    assert "Nothing has to be replaced yet" in business_client.get(PAGE).text


def test_where_no_age_is_known_nobody_can_tell(school, business_client):
    assets(school, 2)

    page = business_client.get(PAGE).text
    assert "Nobody can tell yet what has to be replaced" in page
    assert "2 things are left out: no date says how old they are" in page


def test_what_has_no_price_is_listed_whenever_it_falls_due(school, business_client):
    assets(school, 2, kind="display", name="Hall screen", purchased_on="2026-11-01")
    assets(school, 1, kind="display", name="Old screen", purchased_on="2026-11-01", cost=900)

    assert "2 things have neither" in business_client.get(PAGE).text
    found = business_client.get("/assets/?missing=price").text
    assert ("Hall screen" in found, "Old screen" in found) == (True, False)


def test_a_longer_life_is_shown_beside_the_present_one_and_not_kept(school, business_client):
    assets(school, 2, purchased_on="2022-06-01", replacement_cost=500)

    page = business_client.get(f"{PAGE}?kind=laptop&years=6").text
    assert "£30.90 more" in page
    assert "<td" in page
    assert "What replacing costs, as now and what if" in page
    assert "as now and what if" not in business_client.get(PAGE).text


def test_a_life_needs_a_kind_and_a_kind_a_life(business_client, school):
    assert "Choose what would last that long" in business_client.get(f"{PAGE}?years=6").text
    assert "Enter for how many years" in business_client.get(f"{PAGE}?kind=laptop").text


def test_figures_of_ones_own_change_the_forecast_and_go_back(school, business_client):
    assets(school, 1, purchased_on="2022-06-01", replacement_cost=1000)

    business_client.post(f"{PAGE}figures/", {"inflation": "10"})
    assert "costs £1,100 in 2027/28" in business_client.get(PAGE).text
    business_client.post(f"{PAGE}figures/", {"inflation": ""})
    assert "costs £1,030 in 2027/28" in business_client.get(PAGE).text


def test_a_figure_that_cannot_be_is_refused(school, business_client):
    page = business_client.post(f"{PAGE}figures/", {"life_laptop": "0"}).text
    assert "Enter 1 or more" in page

    assert "no figure differs" in business_client.post(f"{PAGE}figures/", {"vat": ""}).text


def test_the_value_is_asked_for_a_day(school, business_client):
    asset(school, purchased_on="2024-02-14", cost=480)

    page = business_client.get(f"{PAGE}value/?on=31 August 2026").text
    assert "Things are worth £232 on 31 August 2026" in page
    assert "Enter a date like" in business_client.get(f"{PAGE}value/?on=soon").text


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_forecast_goes_out_as_a_file(school, business_client, ending):
    asset(school, purchased_on="2022-06-01", replacement_cost=480, funding="PTA")

    answer = business_client.post(f"{PAGE}export/", {"format": ending})
    assert answer.headers["Content-Disposition"].endswith(f'forecast-2026-11-21.{ending}"')
    content = b"".join(answer.streaming_content)
    if ending == "csv":
        assert b"2027/28,2027-04-01,PTA,494.40,593.28" in content


def test_each_school_stands_with_its_own_sum(school, other_school, business, business_client):
    asset(school, purchased_on="2022-06-01", replacement_cost=1000)

    page = business_client.get(f"{PAGE}schools/").text
    assert "£1,030" in page
    assert other_school.name not in page

    also = {"role": Role.BUSINESS, "since": "2020-01-01"}
    Membership.objects.create(account_id=business.account_id, organisation=other_school, **also)
    page = business_client.get(f"{PAGE}schools/").text
    assert page.index("Fernwhistle Primary</th>") < page.index("Quillbrook High</th>")


def test_who_does_not_see_costs_does_not_see_the_forecast(school):
    outside = client_for(somebody("Anyone", Role.EXTERNAL_IT, school))

    assert outside.get(PAGE).status_code == 403
    assert "replacing" not in outside.get("/assets/").text
