"""The worked examples: when a thing must go and why, what it costs by then, what it is worth."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.records.estate.choices import Kind
from fingerpost.records.estate.refresh.rules import (
    Figures,
    Known,
    Reason,
    book_value,
    dearer,
    months_used,
    refresh,
    with_vat,
)

FIGURES = Figures(dict.fromkeys(Kind, 60), 24, Decimal(3), Decimal(0), Decimal(20))
MADE = date(2021, 6, 1)


def due(began=None, support=None, warranty=None, lease=None):
    return refresh(Known("laptop", began, support, warranty, lease), FIGURES)


@pytest.mark.parametrize(
    ("days", "answer"),
    [
        ({}, None),
        ({"began": MADE}, (date(2026, 6, 1), Reason.AGE)),
        ({"began": date(2024, 2, 29)}, (date(2029, 2, 28), Reason.AGE)),
        ({"began": MADE, "support": date(2025, 10, 14)}, (date(2025, 10, 14), Reason.SUPPORT)),
        ({"began": MADE, "support": date(2027, 10, 12)}, (date(2026, 6, 1), Reason.AGE)),
        ({"warranty": date(2023, 8, 31)}, (date(2025, 8, 31), Reason.WARRANTY)),
        ({"began": MADE, "lease": date(2024, 7, 31)}, (date(2024, 7, 31), Reason.LEASE)),
    ],
)
def test_the_first_of_its_days_decides_when_a_thing_goes(days, answer):
    assert due(**days) == answer


@pytest.mark.parametrize(
    ("ahead", "cost"), [(0, "28800.00"), (1, "29664.00"), (2, "30553.92"), (3, "31470.54")]
)
def test_sixty_laptops_get_dearer_each_year(ahead, cost):
    assert dearer(Decimal(60 * 480), Decimal(3), ahead) == Decimal(cost)


def test_tax_comes_on_top():
    assert with_vat(Decimal("30553.92"), Decimal(20)) == Decimal("36664.70")


@pytest.mark.parametrize(
    ("day", "used", "left"),
    [
        (date(2024, 1, 31), 0, "480.00"),
        (date(2024, 2, 14), 1, "472.00"),
        (date(2026, 8, 31), 31, "232.00"),
        (date(2029, 1, 31), 60, "0.00"),
        (date(2031, 1, 31), 84, "0.00"),
    ],
)
def test_a_price_is_written_off_by_whole_months(day, used, left):
    bought = date(2024, 2, 14)

    assert months_used(bought, day) == used
    assert book_value(Decimal(480), bought, 60, day) == Decimal(left)
