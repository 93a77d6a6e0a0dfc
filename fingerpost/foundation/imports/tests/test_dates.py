"""Dates are read in the forms that spreadsheets use, and never guessed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..dates import (
    LONDON,
    Ambiguous,
    DateOrder,
    Imprecise,
    date_order,
    parse_date,
    parse_moment,
)
from ..values import BadValue

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST
DATES = st.dates(date(1990, 1, 1), date(2060, 12, 31))
SHORT = st.dates(date(1970, 1, 1), date(2069, 12, 31))
FORMS = (
    "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d %B %Y", "%d %b %Y",
    "%d-%b-%Y", "%d%b%Y", "%A %d %B %Y", "%a, %d %b %Y", "%B %d, %Y", "%b %d %Y", "%dth %B %Y",
)  # fmt: skip
DAY_FORMS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y %H:%M", "%d/%m/%Y %I:%M:%S %p")


@given(DATES, st.sampled_from(FORMS), st.sampled_from(DateOrder))
def test_every_clear_form_is_read_whatever_the_order(day, form, order):
    assert parse_date(day.strftime(form), order) == day


@given(DATES, st.sampled_from(DAY_FORMS))
def test_the_order_decides_between_day_and_month(day, form):
    assert parse_date(day.strftime(form), DAY) == day
    american = form.replace("%d", "%x").replace("%m", "%d").replace("%x", "%m")
    assert parse_date(day.strftime(american), MONTH) == day


@given(SHORT, st.sampled_from(("%d-%b-%y", "%d %b %y", "%d/%m/%y")))
def test_two_figures_mean_a_year_from_1970_to_2069(day, form):
    assert parse_date(day.strftime(form)) == day


@given(DATES)
def test_excel_serials_and_milliseconds_are_days(day):
    serial = (day - date(1899, 12, 30)).days
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)

    assert parse_date(str(serial)) == parse_date(f"{serial}.75") == day
    assert parse_date(f"{noon.timestamp() * 1000:.0f}") == day


def test_a_moment_late_in_a_summer_evening_is_already_tomorrow_here():
    assert parse_date("2026-07-01T23:30:00Z") == date(2026, 7, 2)
    assert parse_date("2026-01-01 23:30:00 UTC") == date(2026, 1, 1)
    assert parse_date("2026-07-01T23:30:00.123+01:00") == date(2026, 7, 1)


@pytest.mark.parametrize(
    "text", ["2 March 2026", "2nd Mar 2026", "Mon 2 March 2026", " 2/3/2026 ", "2.3.26"]
)
def test_second_of_march(text):
    assert parse_date(text) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "text",
    [
        "2021",
        "2021/22",
        "2021-2022",
        "March 2021",
        "Mar-21",
        "03/2021",
        "2021-03",
        "21-Mar",
        "02/03",
        "Summer 2024",
        "Autumn term 2024",
        "Q1 2025",
    ],
)
def test_a_date_without_its_day_or_year_is_kept_apart(text):
    with pytest.raises(Imprecise, match="not a full date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2026", "not a date in the calendar"),
        ("2026-13-01", "not a date in the calendar"),
        ("2026-02-30T10:00:00Z", "not a date in the calendar"),
        ("00/00/0000", "year 0"),
        ("1/1/0001 12:00:00 AM", "year 1"),
        ("0001-01-01T00:00:00Z", "year 1"),
        ("########", "too narrow"),
        ("20260", "not a date that can be read"),
        ("99999", "not a date that can be read"),
        ("9999999999999", "not a date that can be read"),
        ("02/03-2026", "not a date that can be read"),
        ("Room 12", "not a date that can be read"),
        ("soon", "not a date that can be read"),
        ("", "not a date that can be read"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text, reason):
    with pytest.raises(BadValue, match=reason) as refusal:
        parse_date(text)
    assert not isinstance(refusal.value, Imprecise)


def test_a_month_above_twelve_names_the_order_of_the_column():
    with pytest.raises(BadValue, match="no month 13: dates in this column are read day first"):
        parse_date("02/13/2026", DAY)
    assert parse_date("02/13/2026", MONTH) == date(2026, 2, 13)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["01/02/2026", "13/02/2026"], DAY),
        (["01/02/2026", "02/13/2026 10:00"], MONTH),
        (["03/03/2026", "", "soon"], DAY),
        (["2026-02-01", "1 March 2026"], DAY),
        ([], DAY),
    ],
)
def test_one_telling_date_settles_the_order_of_its_column(column, order):
    assert date_order(column) is order


def test_a_column_that_tells_nothing_is_not_guessed():
    assert date_order(["", " 01/02/2026", "03/04/2026"]) == Ambiguous(("01/02/2026",))


def test_a_column_of_both_orders_is_shown_with_one_of_each():
    found = date_order(["01/02/2026", "13/02/2026", "02/13/2026"])

    assert found == Ambiguous(("13/02/2026", "02/13/2026"), mixed=True)


@given(st.lists(DATES, min_size=1), st.sampled_from(DateOrder))
def test_an_order_once_told_is_always_the_true_one(days, order):
    form = "%d/%m/%Y" if order == DAY else "%m/%d/%Y"
    found = date_order([day.strftime(form) for day in days])

    assert found == order or isinstance(found, Ambiguous) or all(d.day == d.month for d in days)
    assert isinstance(found, Ambiguous) or any(d.day > 12 or d.day == d.month for d in days)


def test_times_and_leap_days_do_not_move_a_date():
    day = date(2028, 2, 29)

    assert parse_date("29/02/2028 23:59:59") == parse_date("2028-02-29T00:00") == day
    assert parse_date("01/03/2028") - day == timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026-11-19 13:20:22.0000000", 13),
        ("2026-11-19T13:20Z", 13),
        ("2026-11-19T14:20:22+01:00", 13),
    ],
)
def test_a_moment_is_read_as_programs_write_it(text, hour):
    assert parse_moment(text).astimezone(LONDON).hour == hour


@pytest.mark.parametrize(
    "text", ["", "Never", "2026-11-19", "20261119", "02/03/2026 13:20", "2026-13-01 10:00"]
)
def test_what_is_no_moment_or_could_be_two_is_none(text):
    assert parse_moment(text) is None
