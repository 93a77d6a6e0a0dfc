"""Lessons that were lost, without a database."""

from datetime import date

import pytest

from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.calendar.tests.build import at, calendar

from ..lessons import Lost, lost, together

A_DOWN = (at("2026-10-06 08:00"), at("2026-10-06 10:45"))  # two hours of lessons
SHORT = (at("2026-10-06 09:00"), at("2026-10-06 09:20"))
LONG = (at("2026-10-05 09:00"), at("2026-10-08 09:00"))


def test_a_request_costs_one_lesson_at_most_and_an_outage_all_of_it():
    assert lost(calendar(), [A_DOWN], [SHORT, LONG], 60) == Lost(120, 80, 60)
    assert lost(SchoolCalendar(date(2026, 10, 5)), [A_DOWN], [], 60) is None


@pytest.mark.parametrize(
    ("down", "waits", "said"),
    [
        (0, 0, "None that we know of"),
        (20, 0, "Less than half a lesson"),
        (120, 0, "About 2 lessons: 2 while something was down"),
        (120, 20, "About 2 lessons: 2 while something was down, less than one while a class was"),
        (60, 180, "About 4 lessons: 1 while something was down, 3 while a class was waiting"),
    ],
)
def test_lessons_are_told_whole(down, waits, said):
    assert Lost(down, waits, 60).said().startswith(said)


def test_months_add_up():
    assert together([Lost(60, 30, 60), Lost(0, 30, 55)]) == Lost(60, 60, 60)
    assert together([]) is None
