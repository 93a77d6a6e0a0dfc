"""What contracts cost, to the penny, and what their size calls for when they are bought again."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from fingerpost.records.contracts.value import advice, gross, months_between, threshold, whole_net

TODAY = date(2026, 11, 20)
USUAL = {
    "starts_on": date(2026, 4, 1),
    "ends_on": date(2029, 3, 31),
    "extension_months": 12,
    "extensions": 2,
    "value_year": Decimal(38_400),
    "value_total": None,
    "vat": "standard",
}


def priced(**values):
    return SimpleNamespace(**USUAL | values)


def test_the_whole_term_counts_every_extension_and_vat():
    net = whole_net(priced())

    assert (net, gross(net, "standard", TODAY)) == (Decimal(192_000), Decimal(230_400))


@pytest.mark.parametrize(
    ("extensions", "said"), [(2, "a regulated purchase"), (0, "compare quotes")]
)
def test_the_first_years_alone_would_miss_the_threshold(extensions, said):
    told = advice(priced(extensions=extensions), TODAY)

    assert said in told
    assert told.endswith("Advice, not a decision")


def test_a_regulated_purchase_begins_180_days_before_the_end_and_another_90():
    assert "Begin by 2 October 2028" in advice(priced(), TODAY)
    assert "Begin by 31 December 2028" in advice(priced(extensions=0), TODAY)


@pytest.mark.parametrize(
    ("day", "value"), [(date(2025, 12, 31), 214_904), (date(2026, 1, 1), 207_720)]
)
def test_the_threshold_is_that_of_the_day(day, value):
    assert threshold(day).value == value


@pytest.mark.parametrize(
    ("vat", "with_vat"), [("none", 100), ("reduced", 105), ("standard", 120), ("unknown", None)]
)
def test_vat_is_by_its_rate_and_never_guessed(vat, with_vat):
    assert gross(Decimal(100), vat, TODAY) == with_vat


def test_a_sum_for_the_whole_term_stands_unless_extensions_are_left():
    total = {"value_total": Decimal(90_000)}

    assert whole_net(priced(**total, extensions=0)) == 90_000
    assert whole_net(priced(**total)) == 192_000
    assert whole_net(priced(value_year=None, ends_on=None)) is None


@pytest.mark.parametrize(
    ("last", "months"),
    [(date(2027, 3, 31), 12), (date(2026, 4, 30), 1), (date(2026, 4, 29), 0)],
)
def test_a_term_is_counted_with_its_last_day(last, months):
    assert months_between(date(2026, 4, 1), last) == months
