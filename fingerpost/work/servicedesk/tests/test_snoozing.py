"""Until which days a request is put off, without a database."""

from datetime import date

import pytest

from fingerpost.foundation.calendar.tests.build import calendar
from fingerpost.work.servicedesk.snoozing import HOLIDAY, MONDAY, NEXT_DAY, days_offered

WINTER = date(2027, 1, 4)
"""The first school day after the Christmas holiday of the terms that tests use."""


@pytest.mark.parametrize(
    ("today", "offered"),
    [
        ("2026-11-24", {NEXT_DAY: "2026-11-25", MONDAY: "2026-11-30", HOLIDAY: str(WINTER)}),
        ("2026-11-27", {NEXT_DAY: "2026-11-30", HOLIDAY: str(WINTER)}),  # a Friday: each day once
        ("2026-10-20", {NEXT_DAY: "2026-10-21", MONDAY: "2026-11-02"}),  # half-term comes next week
        ("2026-12-30", {NEXT_DAY: str(WINTER)}),
    ],
)
def test_the_next_day_next_week_and_after_the_holiday_are_offered(today, offered):
    found = days_offered(date.fromisoformat(today), calendar(2026))

    assert {word: str(day) for word, day in found.items()} == offered


def test_without_term_dates_weekends_alone_are_left_out():
    found = days_offered(date(2030, 11, 22), calendar(2026))  # a Friday

    assert found == {NEXT_DAY: date(2030, 11, 25)}
