from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from fingerpost.foundation.now import pretend
from fingerpost.foundation.ui import filters

LUNCH = datetime(2026, 7, 1, 11, 0, tzinfo=UTC)  # noon in London


@pytest.fixture(autouse=True)
def _on_a_summer_day():
    with pretend(LUNCH):
        yield


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2026, 3, 2), "2 March 2026"),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "1 July 2026"),
        (date(9999, 12, 31), "not set"),
        (None, "not set"),
    ],
)
def test_a_date_is_written_in_full(value, written):
    assert filters.written_date(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(date(2026, 1, 14), "14 January"), (date(2027, 1, 14), "14 January 2027"), (None, "not set")],
)
def test_a_day_of_this_year_needs_no_year(value, written):
    assert filters.written_day(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 7, 1, 9, 42, tzinfo=UTC), "10:42 today"),
        (datetime(2026, 6, 29, 23, 5, tzinfo=UTC), "00:05 yesterday"),
        (datetime(2026, 3, 2, 10, 42, tzinfo=UTC), "2 March 2026 at 10:42"),
        (None, "not set"),
    ],
)
def test_a_moment_is_written_by_the_clock_on_the_wall(value, written):
    assert filters.written_moment(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1250.00"), "£1,250"),
        (Decimal("1250.5"), "£1,250.50"),
        (0, "£0"),
        (Decimal("-0.07"), "-£0.07"),
        (None, "not set"),
    ],
)
def test_pence_are_written_only_where_there_are_any(value, written):
    assert filters.money(value) == written


def test_counts_have_their_thousands_apart_and_agree_with_their_noun():
    assert filters.number(1204) == "1,204"
    assert filters.plural(1, "device", "devices") == "1 device"
    assert filters.plural(1204, "device", "devices") == "1,204 devices"


@pytest.mark.parametrize(
    ("amount", "written"),
    [(1250, "£1,250"), (Decimal("980.40"), "£980"), (31_470, "£31k"), (1_234_000, "£1.2m")],
)
def test_pounds_are_short_where_little_room_is(amount, written):
    assert filters.pounds(amount) == written
