"""What falls in which financial year, who pays, and what is left out."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.records.estate.refresh.figures import bases, figures
from fingerpost.records.estate.refresh.forecast import UNFUNDED, forecast, years_from
from fingerpost.records.estate.refresh.groups import serving
from fingerpost.records.estate.tests.build import asset, assets

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 21)


def found(school):
    return forecast(serving(), figures(bases(DAY)), years_from(school, DAY))


def test_years_begin_in_april_until_somebody_says_otherwise(school):
    assert [year.name for year in years_from(school, DAY)][:2] == ["2026/27", "2027/28"]
    assert years_from(school, date(2027, 3, 31))[0].begins == date(2026, 4, 1)

    school.year_start = "09-01"
    first = years_from(school, DAY)[0]
    assert (first.begins, first.ends) == (date(2026, 9, 1), date(2027, 8, 31))


@pytest.mark.parametrize(
    ("bought", "place"),
    [("2021-04-01", 0), ("2022-03-31", 0), ("2022-04-01", 1), ("2027-03-31", 5)],
)
def test_a_thing_falls_in_the_year_that_holds_its_day(school, bought, place):
    asset(school, purchased_on=bought, replacement_cost=480)

    assert [due.n for due in found(school).dues] == [int(n == place) for n in range(6)]


def test_what_is_overdue_counts_in_this_year(school):
    asset(school, purchased_on="2018-01-01", replacement_cost=500)
    answer = found(school)

    assert (answer.overdue, answer.overdue_cost) == (1, 500)
    assert answer.dues[0].cost == 500


def test_sixty_laptops_cost_more_the_later_they_are_due(school):
    assets(school, 60, purchased_on="2022-06-01", replacement_cost=480, funding="Capital")

    due = found(school).dues[1]
    assert due.costs == {"Capital": Decimal("29664.00")}


def test_who_pays_is_told_apart(school):
    asset(school, purchased_on="2022-01-01", replacement_cost=300, funding="PTA")
    asset(school, purchased_on="2022-01-01", replacement_cost=200)

    assert found(school).costs == {"PTA": 300, UNFUNDED: 200}


def test_a_purchase_cost_stands_in_for_a_replacement_cost(school):
    asset(school, purchased_on="2022-01-01", cost=410)
    assert found(school).dues[0].cost == 410

    asset(school, purchased_on="2022-01-01")
    answer = found(school)
    assert (answer.dues[0].cost, answer.unpriced) == (410, 1)


def test_what_is_gone_or_going_is_left_out(school):
    for status in ("lost", "disposed", "disposal-proposed"):
        asset(school, purchased_on="2022-01-01", status=status)
    assert found(school).n == 0

    asset(school, purchased_on="2022-01-01", status="on-loan")
    assert found(school).n == 1


def test_what_has_no_date_or_lasts_longer_is_counted_apart(school):
    asset(school)
    asset(school, kind="switch", purchased_on="2026-11-01")

    answer = found(school)
    assert (answer.undated, answer.later, answer.n) == (1, 1, 0)
