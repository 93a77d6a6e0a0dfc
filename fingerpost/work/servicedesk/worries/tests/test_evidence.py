"""Whether worries were answered on the same school day, and that nothing is told of one."""

from datetime import UTC, date, datetime

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.calendar.actions import set_terms
from fingerpost.foundation.calendar.rules import AcademicYear, NoTermDates
from fingerpost.foundation.calendar.tests.build import calendar, terms
from fingerpost.foundation.now import pretend
from fingerpost.standards.evidence import apply
from fingerpost.work.servicedesk.worries.models import Worry
from fingerpost.work.servicedesk.worries.rules import answered_in_time

DECEMBER = date(2026, 12, 2)


def at(told):
    return datetime.strptime(f"2026 {told}", "%Y %d %B %H:%M").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "answered", "in_time"),
    [
        ("2 November 10:00", "2 November 22:00", True),
        ("2 November 10:00", "3 November 08:00", False),
        ("2 November 17:00", "3 November 15:00", True),  # the school day was over
        ("6 November 17:00", "9 November 09:00", True),  # a weekend between
        ("6 November 17:00", "10 November 09:00", False),
        ("7 November 09:00", "9 November 18:00", True),
        ("26 October 09:00", "2 November 09:00", True),  # half-term
        ("20 October 15:30", "20 October 16:00", True),  # half past four by the clock, in summer
        ("2 November 10:00", None, False),
    ],
)
def test_a_worry_is_answered_on_its_school_day(told, answered, in_time):
    assert answered_in_time(at(told), answered and at(answered), calendar(2026)) == in_time


def test_without_term_dates_nobody_knows():
    with pytest.raises(NoTermDates):
        answered_in_time(at("2 November 10:00"), at("2 November 10:00"), calendar(2025))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("good", "late", "verdict", "said"),
    [
        (0, 0, "not_evidenced", "Fewer than 5 worries"),
        (3, 1, "not_evidenced", "Fewer than 5 worries"),
        (5, 0, "met", "5 of 5"),
        (4, 1, "partly", "4 of 5"),
        (2, 3, "not_met", "2 of 5"),
    ],
)
def test_nothing_is_said_of_fewer_than_five(head, school, good, late, verdict, said):
    with pretend(datetime(2026, 10, 6, 9, tzinfo=UTC)):
        set_terms(head, AcademicYear(2026), terms(2026))
    worries(school, "2 November 11:00", good)
    worries(school, "3 November 11:00", late)
    worries(school, "1 December 11:00", 3)  # of a month that is not over

    found = apply("worries.answered", DECEMBER)
    assert (found.verdict, said in found.because) == (verdict, True)


@pytest.mark.django_db
def test_term_dates_are_asked_for_where_they_are_missing(school):
    worries(school, "2 November 11:00", 5)

    assert apply("worries.answered", DECEMBER).todo == "Enter the dates of the terms"


def worries(school, answered, times):
    with deeds.begin("test"):
        for _ in range(times):
            row = Worry(organisation=school, number=Worry.objects.count() + 1, by="Ted Brackley")
            row.matter, row.at = "safety", at("2 November 10:00")
            if answered.startswith("1 December"):
                row.at = at("1 December 10:00")
            row.acknowledged_at = at(answered)
            row.save()
