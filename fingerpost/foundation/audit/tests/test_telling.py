"""What is written of many new rows at once, against the slow and obvious way."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from fingerpost.foundation.audit.telling import initial, plain, text_of, texts_of_new
from fingerpost.foundation.notes.models import Note
from fingerpost.records.estate.choices import Kind
from fingerpost.records.estate.models import Asset

ASSETS = any_.builds(
    Asset,
    name=any_.sampled_from(["", "Laptop 1", 'The "old" one\\', "Łódź\n"]),
    kind=any_.sampled_from([Kind.LAPTOP, "laptop", Kind.TABLET]),
    purchased_on=any_.sampled_from([None, date(2024, 2, 14), date(2026, 3, 2)]),
    cost=any_.sampled_from([None, Decimal("480"), Decimal("480.00"), Decimal("0")]),
    number=any_.integers(0, 3),
)


@given(any_.lists(ASSETS, max_size=5))
def test_many_new_rows_are_told_as_one_by_one(assets):
    assert list(texts_of_new(assets)) == [text_of(initial(each)) for each in assets]


def test_one_moment_in_two_time_zones_is_told_as_each_clock_shows_it():
    here = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    notes = [Note(at=here), Note(at=here.astimezone(timezone.utc))]  # noqa: UP017

    assert [text.count("+01:00") for text in texts_of_new(notes)] == [1, 0]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Kind.LAPTOP, "laptop"),
        (Decimal("0.10"), "0.10"),
        (date(2026, 3, 2), "2026-03-02"),
        ({1: (date(2026, 3, 2), None)}, {"1": ["2026-03-02", None]}),
        (True, True),
    ],
)
def test_values_are_told_in_plain_terms(value, told):
    assert plain(value) == told
    assert type(plain(value)) is type(told)
