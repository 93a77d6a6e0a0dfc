"""What a line holds reaches the database just as Django's fields would have written it."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.db import connection, models

from fingerpost.foundation.backups.lines import reader, written
from fingerpost.foundation.backups.restoring import UNFIT

VALUES = [
    (models.CharField(), "Oak £ “quoted”\n"),
    (models.TextField(), ""),
    (models.IntegerField(), -7),
    (models.BigAutoField(), 2**53 + 1),
    (models.BooleanField(), False),
    (models.DateField(), date(2026, 3, 2)),
    (models.DateTimeField(), datetime(2026, 3, 2, 10, 42, 7, 123456, UTC)),
    (models.TimeField(), time(9, 30)),
    (models.DecimalField(max_digits=8, decimal_places=2), Decimal("-0.07")),
]


@pytest.mark.parametrize(("column", "value"), VALUES, ids=lambda each: type(each).__name__)
def test_each_kind_of_value_arrives_as_its_column_writes_it(column, value):
    read = reader([column, column])

    assert read(written([value, None])) == [column.get_db_prep_save(value, connection), None]


@pytest.mark.parametrize(
    ("column", "line"),
    [
        (models.IntegerField(), b'["many"]'),
        (models.IntegerField(), b"[[1]]"),
        (models.DateField(), b'["yesterday"]'),
        (models.DateField(), b"[[2026]]"),
        (models.CharField(), b"[]"),
        (models.CharField(), b'{"a": 1}'),
        (models.CharField(), b"[1"),
    ],
)
def test_a_value_that_its_column_does_not_take_is_refused(column, line):
    with pytest.raises(UNFIT):
        reader([column])(line)
