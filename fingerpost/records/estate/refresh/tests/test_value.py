"""What things are worth on a day, and what was lost by letting them go early."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.records.estate.refresh.figures import bases, figures
from fingerpost.records.estate.refresh.groups import bought
from fingerpost.records.estate.refresh.value import value
from fingerpost.records.estate.tests.build import asset

pytestmark = pytest.mark.django_db
DAY = date(2026, 8, 31)
LAPTOP = {"purchased_on": "2024-02-14", "cost": 480}


def found(threshold=0):
    return value(bought(Decimal(threshold)), figures(bases(DAY)), DAY, date(2025, 9, 1))


def test_a_laptop_is_worth_what_its_life_has_left(school):
    asset(school, **LAPTOP)
    [line] = found().lines

    assert (line.label, line.n, line.cost) == ("Laptop", 1, 480)
    assert (line.value, line.written_off) == (Decimal("232.00"), Decimal("248.00"))


@pytest.mark.parametrize("how", ["leased", "donated"])
def test_what_was_not_bought_has_no_value(school, how):
    asset(school, **LAPTOP, acquired=how)
    assert found().lines == []

    asset(school, **LAPTOP, acquired="refurbished")
    assert len(found().lines) == 1


def test_what_went_before_its_time_is_a_loss(school):
    asset(school, **LAPTOP, status="disposed", disposed_on="2026-08-31")
    answer = found()

    assert (answer.lines, answer.disposed, answer.loss) == ([], 1, Decimal("232.00"))


def test_what_went_in_another_year_is_no_loss_of_this_one(school):
    asset(school, **LAPTOP, status="disposed", disposed_on="2025-08-31")
    assert found().disposed == 0


def test_what_goes_later_still_had_its_value(school):
    asset(school, **LAPTOP, status="disposed", disposed_on="2026-10-01")
    assert found().whole.value == Decimal("232.00")


def test_small_things_have_no_value_in_the_accounts(school):
    asset(school, **LAPTOP)
    assert found(threshold=480).small == 0

    answer = found(threshold=481)
    assert (answer.small, answer.lines) == (1, [])


def test_what_cannot_be_valued_is_counted_apart(school):
    asset(school, purchased_on="2024-02-14")
    asset(school, cost=480)
    asset(school, **LAPTOP, status="stolen")

    answer = found()
    assert (answer.unpriced, answer.undated, answer.astray) == (1, 1, 1)
