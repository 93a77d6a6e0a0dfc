"""What contracts cost by financial year: agreed, going on, to be renewed, budgeted and paid."""

from datetime import date
from decimal import Decimal

import pytest

from conftest import client_for
from fingerpost.foundation.organisations.years import Year
from fingerpost.records.contracts.lines import costs
from fingerpost.records.contracts.models import Contract, YearCost
from fingerpost.records.contracts.year.spend import bound_until, price, spend

from .build import a_contract

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
YEARS = [Year(date(n, 4, 1), date(n + 1, 3, 31)) for n in (2025, 2026, 2027, 2028)]
DAY = date(2026, 11, 20)


def found(day=DAY, inflation=3):
    held = Contract.objects.in_force()
    return spend(held, YearCost.objects.all(), YEARS, Decimal(inflation), day)


def parts(day=DAY):
    return [(each.agreed, each.going_on, each.renewing) for each in found(day).years[1:]]


def test_until_its_end_a_contract_is_agreed_and_then_it_goes_on(business):
    a_contract(business)

    assert parts() == [(4200, 0, 0), (0, 4200, 0), (0, 4200, 0)]


def test_what_ends_unless_renewed_is_told_apart(business):
    a_contract(business, renewal="asked", ends_on=date(2026, 9, 30), notice_n=None)

    agreed, going_on, renewing = parts()[0]
    assert (going_on, agreed + renewing) == (0, 4200)
    assert agreed == Decimal("2105.75")


def test_once_the_last_day_has_passed_the_next_term_is_agreed_too(business):
    contract = a_contract(business)
    assert bound_until(contract, date(2026, 12, 31)) == date(2027, 3, 31)

    assert bound_until(contract, date(2027, 1, 1)) == date(2028, 3, 31)


@pytest.mark.parametrize(
    ("uplift", "percent", "later"),
    [
        ("none", None, "4200"),
        ("fixed", 5, "4410"),
        ("cpi", None, "4326"),
        ("unknown", None, "4200"),
    ],
)
def test_a_price_goes_up_as_agreed(business, uplift, percent, later):
    contract = a_contract(business, uplift=uplift, uplift_percent=percent)

    now = Decimal(4200)
    assert price(now, contract, 0, Decimal(3)) == now
    assert price(now, contract, 1, Decimal(3)) == Decimal(later)


def test_vat_comes_on_top_at_the_rate_that_is_charged(business):
    a_contract(business, vat="reduced")
    assert found().years[1].with_vat == 4410

    a_contract(business, title="Telephones", vat="unknown", value_year=100)
    answer = found()
    assert (answer.years[1].with_vat, answer.untaxed) == (4530, 1)


def test_what_has_no_price_is_counted_apart_unless_it_is_free(business):
    a_contract(business, value_year=None)
    a_contract(business, title="Own staff", value_year=None, form="in-house", supplier_name="")

    assert found().unpriced == 1


def test_budget_stands_against_what_was_paid(business):
    contract = a_contract(business)
    costs.add(business, contract, begins_on=date(2026, 4, 1), budget=4000, paid=2100)
    costs.add(business, contract, begins_on=date(2025, 4, 1), budget=3900)

    before, now, after, _ = found().years
    assert (before.budget, before.paid) == (3900, None)
    assert (now.budget, now.paid, after.budget) == (4000, 2100, None)


def test_the_page_says_what_this_year_costs(business):
    a_contract(business)
    page = client_for(business).get("/contracts/spending/").text

    assert "Contracts cost £4,200 in 2026/27" in page
    assert "Enter a number" in client_for(business).get("/contracts/spending/?prices=x").text


def test_the_heading_of_a_year_opens_the_contracts_that_make_it_up(business):
    a_contract(business)
    a_contract(business, title="Telephones", value_year=900, renewal="asked")
    client = client_for(business)
    assert 'href="?year=2027%2F28#rows"' in client.get("/contracts/spending/").text

    page = client.get("/contracts/spending/?year=2027/28").text
    assert "What 2027/28 is made up of: 2 contracts" in page
    assert page.index("Broadband for the main site</a>") < page.index("Telephones</a>")


def test_the_contracts_of_a_year_come_to_its_sums(business):
    a_contract(business)
    a_contract(business, title="Telephones", value_year=900, renewal="asked")

    for each in found().years[1:]:
        assert sum(line.together for line in each.lines) == each.expected
