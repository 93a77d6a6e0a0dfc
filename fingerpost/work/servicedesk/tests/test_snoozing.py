"""Until which days a request is put off, without a database."""

from datetime import date, datetime, time

import pytest

from fingerpost.foundation.calendar.tests.build import calendar
from fingerpost.foundation.now import LONDON
from fingerpost.work.servicedesk.snoozing import (
    HOLIDAY,
    MONDAY,
    NEXT_DAY,
    days_offered,
    next_lesson,
)

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


LESSONS = [time(8, 50), time(11, 10), time(14)]


@pytest.mark.parametrize(
    ("moment", "lesson"),
    [
        ("2026-11-24 07:30", "2026-11-24 08:50"),
        ("2026-11-24 08:50", "2026-11-24 11:10"),  # that one has begun
        ("2026-11-24 15:00", "2026-11-25 08:50"),
        ("2026-11-27 14:00", "2026-11-30 08:50"),  # a Friday
        ("2026-12-29 09:00", f"{WINTER} 08:50"),  # in the holidays
        ("2030-11-23 09:00", "2030-11-25 08:50"),  # a Saturday whose term nobody has entered
        ("2030-11-25 09:00", "2030-11-25 11:10"),
    ],
)
def test_a_request_is_put_off_until_the_next_lesson(moment, lesson):
    asked = datetime.fromisoformat(moment).replace(tzinfo=LONDON)

    found = next_lesson(asked, LESSONS, calendar(2026))

    assert found == datetime.fromisoformat(lesson).replace(tzinfo=LONDON)


def test_without_lesson_times_there_is_no_next_lesson():
    assert next_lesson(datetime(2026, 11, 24, 9, tzinfo=LONDON), [], calendar(2026)) is None
