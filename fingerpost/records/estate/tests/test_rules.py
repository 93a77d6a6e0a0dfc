from datetime import timedelta
from decimal import Decimal

import pytest

from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.rules import problems

from .build import TODAY

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"purchased_on": TOMORROW}, "purchased_on"),
        ({"made_on": TOMORROW}, "made_on"),
        ({"disposed_on": TOMORROW, "status": "disposed"}, "disposed_on"),
        ({"disposed_on": YESTERDAY, "status": "in-use"}, "disposed_on"),
        ({"purchased_on": TODAY, "warranty_ends_on": YESTERDAY}, "warranty_ends_on"),
        (
            {"purchased_on": TODAY, "disposed_on": YESTERDAY, "status": "disposed"},
            "disposed_on",
        ),
        ({"cost": Decimal(-1)}, "cost"),
    ],
)
def test_what_cannot_be_true_is_named_by_its_field(values, field):
    assert list(problems(Asset(**values), TODAY)) == [field]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"purchased_on": TODAY, "made_on": TODAY, "warranty_ends_on": TODAY},
        {"warranty_ends_on": YESTERDAY},
        {"purchased_on": YESTERDAY, "disposed_on": TODAY, "status": "disposed"},
        {"status": "disposed"},
        {"review_on": YESTERDAY},
        {"cost": Decimal(0)},
    ],
)
def test_what_is_only_missing_or_overdue_is_no_problem(values):
    assert problems(Asset(**values), TODAY) == {}
