"""What counts on a day: the records, and what people say, in every combination that matters."""

from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.standards.judging.rules import InForce, Kind, Mark, Records, Said, in_force
from fingerpost.standards.verdicts import Verdict

MET, PARTLY, NOT_MET, NOTHING, NOT_ASKED = (
    Verdict.MET,
    Verdict.PARTLY,
    Verdict.NOT_MET,
    Verdict.NOT_EVIDENCED,
    Verdict.NOT_APPLICABLE,
)
DAY = date(2026, 11, 20)
SINCE = datetime(2026, 11, 1, 9, tzinfo=UTC)


def said(kind, verdict, *, later=0, until=DAY):
    since = SINCE + timedelta(hours=later)
    return Said(later, Kind(kind), verdict, "Because.", "Hugh", SINCE.date(), until, since)


def stated(verdict, **when):
    return said("statement", verdict, **when)


def raised(verdict, **when):
    return said("raised", verdict, **when)


def lowered(verdict, **when):
    return said("lowered", verdict, **when)


def left_out(**when):
    return said("not-applicable", NOT_ASKED, **when)


@pytest.mark.parametrize(
    ("records", "people", "verdict", "mark"),
    [
        (Records(PARTLY), [], PARTLY, None),
        (Records(NOTHING), [stated(MET)], MET, "statement"),
        (Records(NOTHING), [stated(NOT_MET)], NOT_MET, "statement"),
        (Records(NOT_MET), [stated(MET)], MET, "statement"),
        (Records(NOT_MET, counts_rows=True), [stated(MET)], NOT_MET, None),
        (Records(PARTLY, counts_rows=True), [stated(MET)], PARTLY, None),
        (Records(NOT_MET, is_law=True), [stated(MET)], NOT_MET, None),
        (Records(PARTLY, is_law=True), [stated(MET)], PARTLY, None),
        (Records(NOTHING, is_law=True), [stated(MET)], MET, "statement"),
        (Records(MET), [stated(NOT_MET)], MET, None),
        (Records(NOTHING), [stated(MET), stated(PARTLY, later=1)], PARTLY, "statement"),
        (Records(NOT_MET, counts_rows=True), [raised(MET)], MET, "override"),
        (Records(MET), [raised(PARTLY)], MET, None),
        (Records(NOT_MET, is_law=True), [raised(MET)], NOT_MET, None),
        (Records(NOTHING, is_law=True), [raised(MET)], NOTHING, None),
        (Records(MET), [lowered(PARTLY)], PARTLY, "override"),
        (Records(MET, is_law=True), [lowered(NOT_MET)], NOT_MET, "override"),
        (Records(NOT_MET), [lowered(PARTLY)], NOT_MET, None),
        (Records(NOTHING), [lowered(NOT_MET)], NOT_MET, "override"),
        (Records(NOTHING), [stated(MET), lowered(PARTLY)], PARTLY, "override"),
        (Records(MET), [left_out()], NOT_ASKED, "override"),
        (Records(NOT_MET), [left_out(), raised(MET)], NOT_ASKED, "override"),
        (Records(NOT_MET, is_law=True), [left_out()], NOT_MET, None),
        (Records(NOTHING, is_law=True), [left_out()], NOT_ASKED, "override"),
    ],
)
def test_what_counts_follows_the_records_and_what_people_may_say(records, people, verdict, mark):
    found = in_force(records, people, DAY)

    assert found.verdict == verdict
    assert (found.said.mark if found.said else None) == (f"by {mark}" if mark else None)


@pytest.mark.parametrize("says", [stated, raised])
def test_what_is_said_counts_through_its_last_day_and_falls_back_by_itself(says):
    people = [says(MET, until=DAY)]

    assert in_force(Records(NOTHING), people, DAY).verdict == MET
    assert in_force(Records(NOTHING), people, DAY + timedelta(days=1)) == InForce(NOTHING)


def test_what_does_not_apply_is_asked_again_after_its_review():
    people = [left_out(until=DAY)]

    assert in_force(Records(PARTLY), people, DAY).verdict == NOT_ASKED
    assert in_force(Records(PARTLY), people, DAY + timedelta(days=1)).verdict == PARTLY


def test_nothing_counts_before_it_was_said():
    assert in_force(Records(NOTHING), [stated(MET)], date(2026, 10, 31)) == InForce(NOTHING)


def test_the_three_marks_are_told_apart():
    assert [stated(MET).mark, raised(MET).mark, lowered(MET).mark] == [
        Mark.STATEMENT,
        Mark.OVERRIDE,
        Mark.OVERRIDE,
    ]
