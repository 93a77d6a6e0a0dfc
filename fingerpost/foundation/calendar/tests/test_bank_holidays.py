"""Bank holidays by our own rules, held against a library and against what was published."""

from datetime import date

import holidays
import pytest

from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.calendar.rules.bank_holidays import (
    bank_holiday,
    bank_holidays,
    standing,
)
from fingerpost.foundation.calendar.rules.days import DayKind, Mark

from .build import day

LATER = date(2100, 1, 1)


@pytest.mark.parametrize("year", range(2010, 2100))
def test_our_bank_holidays_are_those_of_the_library(year):
    theirs = holidays.country_holidays("GB", subdiv="ENG", years=year)
    weekdays = {each for each in theirs if each.weekday() < 5}

    assert {each for each, _ in bank_holidays(year, LATER)} == weekdays


@pytest.mark.parametrize("year", range(2010, 2200))
def test_there_are_eight_on_weekdays_every_year_by_standing_rule(year):
    assert len(standing(year)) == 8
    assert all(each.weekday() < 5 for each in standing(year))


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_the_bank_holidays_of_england_as_published(year, days):
    assert [f"{each:%m-%d}" for each, _ in bank_holidays(year, LATER)] == days.split()


def test_a_proclaimed_day_counts_from_the_day_it_was_announced():
    funeral = day("2022-09-19")

    assert bank_holiday(funeral, day("2022-09-09")) == ""
    assert bank_holiday(funeral, day("2022-09-10")) == "State Funeral of Queen Elizabeth II"


def test_a_moved_day_is_an_ordinary_one_once_that_was_announced():
    assert bank_holiday(day("2020-05-04"), day("2019-06-06")) == "Early May bank holiday"
    assert bank_holiday(day("2020-05-04"), day("2019-06-07")) == ""


def test_a_school_can_add_a_day_that_was_proclaimed_since_and_take_one_away():
    marks = {
        day("2027-06-11"): Mark(DayKind.BANK_HOLIDAY, "A royal wedding"),
        day("2027-05-03"): Mark(DayKind.ORDINARY),
    }
    school = SchoolCalendar(day("2027-01-10"), marks=marks)

    assert not school.is_working_day(day("2027-06-11"))
    assert school.bank_holiday(day("2027-06-11")) == "A royal wedding"
    assert school.is_working_day(day("2027-05-03"))
    assert not school.is_working_day(day("2027-05-31"))
