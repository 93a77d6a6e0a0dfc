"""The last day to say no: the examples that were worked out by hand, and a slow oracle."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fingerpost.foundation.calendar.rules import AcademicYear, SchoolCalendar, TermDates, TermName
from fingerpost.records.contracts.rules import say_no

TODAY = date(2026, 9, 1)
YEAR = AcademicYear(2026)
TERMS = (
    TermDates(YEAR, TermName.AUTUMN, date(2026, 9, 2), date(2026, 12, 18)),
    TermDates(YEAR, TermName.SPRING, date(2027, 1, 4), date(2027, 3, 25)),
    TermDates(YEAR, TermName.SUMMER, date(2027, 4, 12), date(2027, 7, 21)),
)
CALENDAR = SchoolCalendar(as_known_on=TODAY, terms=TERMS)
USUAL = {
    "starts_on": date(2024, 4, 1),
    "ends_on": date(2027, 3, 31),
    "renewal": "automatic",
    "notice_n": 90,
    "notice_unit": "calendar-days",
    "notice_basis": "end",
    "notice_method": "email",
}


def told(**values):
    return say_no(SimpleNamespace(**USUAL | values), CALENDAR, TODAY)


@pytest.mark.parametrize(
    ("n", "unit", "last"),
    [
        (90, "calendar-days", date(2026, 12, 31)),
        (3, "months", date(2026, 12, 31)),
        (30, "working-days", date(2027, 2, 15)),
        (0, "calendar-days", date(2027, 3, 31)),
    ],
)
def test_notice_is_counted_back_from_the_end_in_its_own_unit(n, unit, last):
    assert told(notice_n=n, notice_unit=unit).on == last


def test_a_terms_notice_is_a_whole_term_that_is_over_by_the_end():
    found = told(notice_n=1, notice_unit="terms", ends_on=date(2027, 7, 31))

    assert found.on == date(2027, 4, 9)
    assert "1 term before" in found.because


def test_a_term_of_a_year_without_dates_is_not_guessed():
    found = told(notice_n=1, notice_unit="terms", ends_on=date(2029, 7, 31))

    assert found.on is None
    assert "no term dates" in found.because


def test_a_day_without_work_is_rolled_back_to_the_working_day_before():
    found = told(ends_on=date(2027, 3, 28), notice_n=0)

    assert found.on == date(2027, 3, 25)
    assert "so Thursday 25 March" in found.because


def test_a_letter_takes_two_more_working_days_and_deciding_ten():
    by_post, by_mail = told(notice_method="post"), told()

    assert (by_post.on, by_mail.on) == (date(2026, 12, 29), date(2026, 12, 31))
    assert by_mail.act_by == date(2026, 12, 15)
    assert "a letter takes 2 working days" in by_post.because


def test_before_an_anniversary_the_next_one_counts_that_there_is_time_for():
    found = told(notice_basis="anniversary", ends_on=None, starts_on=date(2020, 10, 1))

    assert (found.for_end_on, found.on) == (date(2027, 10, 1), date(2027, 7, 2))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"renewal": "unknown"}, "Enter what happens when it ends"),
        ({"renewal": "perpetual"}, "nothing to say no to"),
        ({"renewal": "rolling"}, "left at any time, with notice of 90 calendar days"),
        ({"renewal": "evergreen", "notice_n": None}, "enter how much notice"),
        ({"notice_basis": "any"}, "left at any time"),
        ({"notice_n": None}, "Enter how much notice it needs"),
        ({"ends_on": None}, "Enter the day on which it ends"),
        ({"notice_basis": "anniversary", "starts_on": None}, "Enter the day on which it started"),
        ({"renewal": "asked"}, "It ends on 31 March 2027 unless you renew it"),
    ],
)
def test_where_there_is_no_last_day_the_sentence_says_why(values, said):
    found = told(**values)

    assert found.on is None
    assert said in found.because


def test_what_ends_by_itself_is_decided_about_ten_working_days_before():
    assert told(renewal="asked").act_by == date(2027, 3, 15)


def slowly(ends_on, n, unit, method):
    """One day at a time, as somebody would with a paper calendar."""
    day, left = ends_on, n
    while left:
        day -= timedelta(days=1)
        left -= unit == "calendar-days" or CALENDAR.is_working_day(day)
    while not CALENDAR.is_working_day(day):
        day -= timedelta(days=1)
    post = 2 if method == "post" else 0
    while post:
        day -= timedelta(days=1)
        post -= CALENDAR.is_working_day(day)
    return day


@given(
    some.dates(date(2025, 1, 1), date(2035, 12, 31)),
    some.integers(0, 200),
    some.sampled_from(["calendar-days", "working-days"]),
    some.sampled_from(["email", "post"]),
)
def test_counting_agrees_with_somebody_who_counts_every_day(ends_on, n, unit, method):
    found = told(ends_on=ends_on, notice_n=n, notice_unit=unit, notice_method=method)

    assert found.on == slowly(ends_on, n, unit, method)
    assert found.act_by < found.on <= ends_on
