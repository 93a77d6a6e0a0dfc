"""Who is told when: once for each step, and only while somebody is there."""

from decimal import Decimal

import pytest

from fingerpost.foundation.calendar.tests.build import at, calendar

from .. import Of, Step, Turn, steps_due, times
from .build import TARGETS, told

RULES = [
    Step("answer-soon", Of.RESPONSE, Decimal("-0.25"), "assignee"),
    Step("answer-late", Of.RESPONSE, Decimal(0), "it-manager"),
    Step("late", Of.RESOLUTION, Decimal(0), "it-manager"),
    Step("very-late", Of.RESOLUTION, Decimal(9), "lead"),
]
ANSWERED = ("2026-10-22 09:00", Turn.RESPONDED)


def due(now, *events, priority=2, opened="2026-10-22 08:30", taken=()):
    listed = told(opened, priority, *events)
    read = times(listed[0].at, listed, TARGETS, calendar())
    return [each.key for each in steps_due(read, RULES, at(now), taken)]


@pytest.mark.parametrize(
    ("now", "events", "keys"),
    [
        ("2026-10-22 09:14", [], []),
        ("2026-10-22 09:15", [], ["answer-soon"]),
        ("2026-10-22 09:30", [], ["answer-soon", "answer-late"]),
        ("2026-10-22 12:00", [ANSWERED], []),
        ("2026-10-23 08:29", [ANSWERED], []),
        ("2026-10-23 08:30", [ANSWERED], ["late"]),
        ("2026-10-23 20:00", [ANSWERED], []),  # nobody is there to be told
        ("2026-10-28 10:00", [ANSWERED], []),  # half-term
        ("2026-11-02 08:00", [ANSWERED], ["late"]),
        ("2026-11-02 08:30", [ANSWERED], ["late", "very-late"]),
        ("2026-11-02 09:00", [ANSWERED, ("2026-10-22 16:00", Turn.WAITING_USER)], []),
        ("2026-11-02 09:00", [ANSWERED, ("2026-10-22 16:00", Turn.RESOLVED)], []),
    ],
)
def test_a_step_is_due_when_its_moment_has_come(now, events, keys):
    assert due(now, *events) == keys


def test_a_step_that_was_taken_is_not_taken_again():
    assert due("2026-10-23 08:30", ANSWERED, taken=["late"]) == []
    assert due("2026-10-23 08:30", ANSWERED, taken=["answer-soon"]) == ["late"]


def test_what_counts_day_and_night_is_told_at_night():
    assert due("2026-10-24 23:30", priority=1, opened="2026-10-24 23:00") == [
        "answer-soon",
        "answer-late",
    ]
