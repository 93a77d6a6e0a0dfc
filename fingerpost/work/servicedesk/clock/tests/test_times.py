"""The clock by worked examples: half-term, waiting, another priority, and a request reopened."""

from datetime import timedelta

import pytest

from fingerpost.foundation.calendar.rules import DayKind, SchoolCalendar, Season
from fingerpost.foundation.calendar.tests.build import at, calendar, day, marks, windows

from .. import Turn, times
from .build import TARGETS, promise, told

SCHOOL = calendar()
REDUCED = calendar(windows=windows() + windows(Season.HOLIDAY, 9, 15))
ANSWERED = ("2026-10-22 15:40", Turn.RESPONDED)
SUPPLIER = TARGETS | {3: promise("4", "16", pauses=[*Turn])}


def read(events, targets=TARGETS, hours=SCHOOL, **kw):
    return times(events[0].at, events, targets, hours, **kw)


@pytest.mark.parametrize(
    ("events", "due"),
    [
        (told("2026-10-22 15:30", 3, ANSWERED), "2026-11-02 13:30"),  # over half-term
        (
            told(
                "2026-10-22 15:30",
                3,
                ANSWERED,
                ("2026-10-23 10:00", Turn.WAITING_USER),
                ("2026-11-02 09:15", Turn.RESUMED),
            ),
            "2026-11-03 12:45",
        ),
        (  # waiting for a supplier whom the school pays to be in time stops nothing
            told(
                "2026-10-22 15:30",
                3,
                ANSWERED,
                ("2026-10-23 10:00", Turn.WAITING_SUPPLIER),
                ("2026-11-02 09:15", Turn.RESUMED),
            ),
            "2026-11-02 13:30",
        ),
        (  # another priority counts from the opening as well
            told("2026-10-22 15:30", 3, ANSWERED, ("2026-10-23 09:00", Turn.PRIORITY, 2)),
            "2026-10-23 15:30",
        ),
        (told("2026-10-22 21:00", 2, ("2026-10-22 21:05", Turn.RESPONDED)), "2026-10-23 17:00"),
        (told("2026-10-24 23:00", 1, ("2026-10-24 23:05", Turn.RESPONDED)), "2026-10-25 02:00"),
        (  # what it took before it counted as solved is taken already
            told(
                "2026-10-22 08:00",
                2,
                ("2026-10-22 10:00", Turn.RESOLVED),
                ("2026-11-02 08:00", Turn.REOPENED),
            ),
            "2026-11-02 15:00",
        ),
        (  # a day that is put off is put off by us
            told(
                "2026-10-22 08:00",
                2,
                ("2026-10-22 08:05", Turn.RESPONDED),
                ("2026-10-22 09:00", Turn.WAITING_DAY),
                ("2026-10-22 16:00", Turn.RESUMED),
            ),
            "2026-10-22 17:00",
        ),
    ],
)
def test_a_solution_is_due_when_the_promised_time_has_passed(events, due):
    found = read(events)

    assert found.resolution_due == at(due)
    assert found.due_at == at(due)


@pytest.mark.parametrize(
    ("hours", "due"), [(SCHOOL, "2026-11-02 08:40"), (REDUCED, "2026-10-26 09:40")]
)
def test_an_answer_is_due_in_hours_of_support(hours, due):
    found = read(told("2026-10-23 16:40", 2), hours=hours)

    assert (found.response_due, found.due_at) == (at(due), at(due))


def test_waiting_for_a_supplier_stops_the_clock_where_expectations_say_so():
    waited = ("2026-10-22 16:00", Turn.WAITING_SUPPLIER), ("2026-10-22 17:00", Turn.RESUMED)

    assert read(told("2026-10-22 15:30", 3, *waited), SUPPLIER).resolution_due == at(
        "2026-11-02 14:30"
    )


def test_an_answer_is_judged_by_the_priority_that_it_answered():
    answered = ("2026-10-22 10:00", Turn.RESPONDED)
    raised = ("2026-10-22 11:00", Turn.PRIORITY, 1)
    found = read(told("2026-10-22 08:00", 3, answered, raised))

    assert found.response_due == at("2026-10-22 12:00")
    assert not found.answered_late(at("2026-10-22 11:00"))
    assert found.resolution_due == at("2026-10-22 12:00")


def test_a_priority_that_changes_after_the_solution_judges_nothing_anew():
    solved = ("2026-10-22 16:00", Turn.RESOLVED)
    later = ("2026-10-23 11:00", Turn.PRIORITY, 1)
    found = read(told("2026-10-22 08:00", 2, solved, later))

    assert (found.resolved_at, found.due_at) == (at("2026-10-22 16:00"), None)
    assert not found.resolved_late(at("2026-11-20 08:00"))


def test_what_is_late_already_stays_due_while_somebody_is_waited_for():
    asked = ("2026-10-22 17:30", Turn.WAITING_USER)
    events = told("2026-10-22 08:00", 2, ("2026-10-22 08:05", Turn.RESPONDED), asked)

    assert read(events).resolution_due == at("2026-10-22 17:00")
    assert read(events).resolved_late(at("2026-10-22 18:00"))


def test_the_clock_stands_still_while_an_answer_is_waited_for():
    asked = ("2026-10-23 10:00", Turn.WAITING_USER)
    found = read(told("2026-10-22 15:30", 3, ANSWERED, asked), asker="you")

    assert (found.due_at, found.stands_still_since) == (None, at("2026-10-23 10:00"))
    assert found.why == (
        "The clock stands still since 10:00 on Friday 23 October, waiting for you; "
        "3 hours 30 minutes of 16 support hours had passed."
    )


@pytest.mark.parametrize(
    ("events", "why"),
    [
        (
            told(
                "2026-03-04 10:40",
                3,
                ("2026-03-04 10:45", Turn.RESPONDED),
                ("2026-03-04 11:00", Turn.WAITING_USER),
                ("2026-03-04 11:45", Turn.RESUMED),
            ),
            "Due 09:25 on Friday 6 March: 16 support hours from 10:40 on Wednesday, not counting "
            "45 minutes while waiting for you and evenings.",
        ),
        (
            told("2026-03-04 10:40", 2),
            "Answer due 11:40 on Wednesday 4 March: 1 support hour from 10:40.",
        ),
        (
            told("2026-10-22 15:30", 3, ANSWERED),
            "Due 13:30 on Monday 2 November: 16 support hours from 15:30 on Thursday 22 October, "
            "not counting half-term 26 to 30 October and evenings.",
        ),
        (
            told("2026-03-06 16:40", 2),
            "Answer due 08:40 on Monday 9 March: 1 support hour from 16:40 on Friday, not "
            "counting the weekend.",
        ),
        (
            told("2026-03-06 16:40", 1),
            "Answer due 16:55 on Friday 6 March: 15 minutes, day and night, from 16:40.",
        ),
        (told("2026-03-06 16:40", 5), "No due time: for this priority it is agreed each time."),
    ],
)
def test_one_sentence_says_why(events, why):
    assert read(events, asker="you").why == why


@pytest.mark.parametrize(("opened", "is_said"), [("15:40", False), ("16:40", True)])
def test_a_school_day_on_which_nobody_is_there_is_called_that(opened, is_said):
    three_days = calendar(windows=windows(weekdays=(0, 1, 3)))

    found = read(told(f"2026-03-03 {opened}", 2), hours=three_days)

    assert ("not counting days without IT support 4 March" in found.why) == is_said


def test_several_days_without_support_are_counted_and_not_listed():
    on_mondays = calendar(windows=windows(weekdays=(0,)))

    why = read(told("2026-03-02 16:40", 2), hours=on_mondays).why

    assert "not counting 4 days without IT support" in why
    assert why.count("without IT support") == 1


def test_without_expectations_there_is_no_due_time_and_a_reason():
    found = read(told("2026-03-06 16:40", 2), targets={})

    assert found.due_at is None
    assert "the school has not agreed what to expect" in found.why


def test_without_support_hours_there_is_no_due_time_and_a_reason():
    found = read(told("2026-03-06 16:40", 2), hours=calendar(windows=()))
    unknown = read(
        told("2026-03-06 16:40", 2), hours=SchoolCalendar(day("2026-03-01"), windows=windows())
    )

    assert (found.due_at, unknown.due_at) == (None, None)
    assert "no hours of support are entered" in found.why
    assert "the term dates that it needs" in unknown.why


def test_a_day_of_snow_moves_what_is_due_after_it():
    events = told("2026-01-15 15:00", 2)
    snow = calendar(marks=marks(DayKind.CLOSURE, "2026-01-16", label="snow"))

    assert read(events, hours=snow).resolution_due == at("2026-01-19 15:00")
    assert read(events).resolution_due == at("2026-01-16 15:00")


def test_a_minute_late_is_late():
    solved = ("2026-10-22 17:01", Turn.RESOLVED)
    found = read(told("2026-10-22 08:00", 2, ("2026-10-22 08:30", Turn.RESPONDED), solved))

    assert found.resolved_late(at("2026-10-22 17:01"))
    assert not found.answered_late(at("2026-10-22 17:01"))
    assert found.resolved_at - found.resolution_due == timedelta(minutes=1)
