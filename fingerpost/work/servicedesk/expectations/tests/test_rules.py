"""Priorities, targets and the words of what is agreed. No database."""

from datetime import date
from decimal import Decimal

import pytest

from fingerpost.foundation.calendar.rules import SupportHours
from fingerpost.work.servicedesk.clock import RoundTheClock, Turn

from ..rules import faults, missing, priority_of, suggestion, targets_of
from ..shapes import read_promise
from ..telling import sections_of

TODAY = date(2026, 11, 20)
USUAL = suggestion(TODAY)


@pytest.mark.parametrize(
    ("impact", "row"),
    [
        ("school", (1, 1, 2, 3)),
        ("group", (1, 2, 3, 4)),
        ("several", (2, 3, 3, 4)),
        ("one", (3, 3, 4, 5)),
    ],
)
def test_whom_it_holds_up_and_how_badly_give_the_priority(impact, row):
    urgencies = ("stopped", "slowed", "workaround", "can-wait")

    assert tuple(priority_of(USUAL.matrix, impact, each) for each in urgencies) == row


@pytest.mark.parametrize(
    ("told", "priority"),
    [
        ({"a_class_waits": True}, 2),
        ({"raised_by": ["exam"]}, 3),
        ({"raised_by": ["exam", "security"]}, 3),  # by one in all
        ({"a_class_waits": True, "raised_by": ["safeguarding"]}, 1),
    ],
)
def test_a_class_that_waits_and_what_is_grave_raise_it(told, priority):
    assert priority_of(USUAL.matrix, "one", "workaround", **told) == priority


def test_nothing_is_above_the_first_priority():
    assert priority_of(USUAL.matrix, "school", "stopped", raised_by=["exam"]) == 1


def test_a_promise_survives_being_kept():
    told = USUAL.body | {
        "busy": [
            {"name": "SATs", "first_on": "2027-05-10", "last_on": "2027-05-13", "cover": "Tess"}
        ]
    }

    assert read_promise(told).body == told
    assert read_promise({}).speeds == ()


def test_targets_count_in_the_unit_that_was_agreed():
    speeds = [{"priority": 1, "response": "0.25", "resolution": "4", "day_and_night": True}]
    around = targets_of(read_promise({"speeds": speeds, "waits_for_parts": True}))[1]

    assert around.resolution == RoundTheClock(Decimal(4))
    assert around.pauses == {Turn.WAITING_USER, Turn.WAITING_PARTS, Turn.WAITING_APPROVAL}
    assert targets_of(USUAL)[2].resolution == SupportHours(Decimal(9))
    assert targets_of(USUAL)[5].resolution is None


def test_what_cannot_be_kept_is_named():
    speeds = [{"priority": 2, "response": "4", "resolution": "1"}]

    assert "resolution_2" in faults(read_promise({"speeds": speeds}))
    assert faults(USUAL) == {}


def test_what_is_missing_is_said_as_orders():
    assert len(missing(USUAL)) == 4
    assert (
        missing(
            read_promise({"hours": ["a: b"], "ways": ["x"], "when_down": "x", "emergency": "x"})
        )
        == []
    )


def test_the_words_say_every_part():
    said = {each.heading: dict(each.lines) for each in sections_of(USUAL)}

    assert said["How soon help comes"]["5 When there is time"] == "Agreed each time"
    assert said["Who is told when time runs out"]["The SLT digital lead"] == (
        "9 hours after a solution is due"
    )


def test_a_way_to_ask_has_its_own_hours_or_those_of_support():
    said = sections_of(read_promise({"ways": ["Here, under Help", "Ring 200: 7:30 to 16:00"]}))[0]

    assert said.lines[:2] == (
        ("Here, under Help", "In the hours of support"),
        ("Ring 200", "7:30 to 16:00"),
    )
