"""INSET days, closures, exams, and bank holidays proclaimed for once."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.models import MarkedDays, Marking
from fingerpost.foundation.calendar.rules import AcademicYear
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope

from .build import day, terms

pytestmark = pytest.mark.django_db
SNOW, TODAY = day("2026-12-08"), day("2026-12-09")


@pytest.fixture(autouse=True)
def _today():
    with pretend(datetime(2026, 12, 9, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def entered(head):
    actions.set_terms(head, AcademicYear(2026), terms(2026))


def mark(actor, kind=Marking.CLOSURE, first_on=SNOW, **parts):
    return actions.mark_days(actor, kind=kind, first_on=first_on, **parts)


def known(school, on: date = TODAY):
    return calendar_for(school, on)


def test_a_snow_day_is_no_school_day_once_it_is_entered(school, head, entered):
    mark(head, label="snow")

    assert known(school).why_not(SNOW) == (
        "Tuesday 8 December 2026 is not a school day: the closure (snow)."
    )
    assert known(school).is_working_day(SNOW)
    assert Entry.objects.last().deed == "calendar.mark_days"


def test_a_mark_taken_away_counts_until_that_day(school, head, entered):
    marked = mark(head, first_on=day("2026-12-18"))
    with pretend(datetime(2026, 12, 11, 12, tzinfo=UTC)):
        actions.unmark_days(head, marked)

    assert not known(school, day("2026-12-10")).is_school_day(day("2026-12-18"))
    assert known(school, day("2026-12-11")).is_school_day(day("2026-12-18"))


def test_exam_days_stay_school_days(school, head, entered):
    mark(head, Marking.EXAM, day("2026-12-14"), last_on=day("2026-12-16"), label="Mocks")

    held = known(school)
    assert held.is_exam_day(day("2026-12-15"))
    assert held.is_school_day(day("2026-12-15"))
    assert not held.is_exam_day(day("2026-12-17"))


def test_several_exams_may_be_at_the_same_time_but_none_twice(head, entered):
    mark(head, Marking.EXAM, label="GCSE")
    mark(head, Marking.EXAM, last_on=TODAY, label="A level")

    with pytest.raises(actions.AlreadyMarked, match="marked already: GCSE"):
        mark(head, Marking.EXAM, label="GCSE")


def test_a_proclaimed_bank_holiday_needs_its_name_and_stops_work(school, head, entered):
    with pytest.raises(DomainError, match="what the bank holiday is for"):
        mark(head, Marking.BANK_HOLIDAY)
    mark(head, Marking.BANK_HOLIDAY, label="A coronation")

    assert not known(school).is_working_day(SNOW)


def test_a_day_is_not_marked_twice_in_ways_that_contradict_each_other(head):
    mark(head, label="snow")
    with pytest.raises(actions.AlreadyMarked, match="8 December 2026 is marked already: snow"):
        mark(head, Marking.INSET, day("2026-12-07"), last_on=day("2026-12-09"))

    mark(head, Marking.EXAM)
    assert MarkedDays.objects.count() == 2


def test_days_the_wrong_way_round_or_far_too_many_are_refused(head):
    with pytest.raises(DomainError, match="last day is before the first"):
        mark(head, last_on=day("2026-12-07"))
    with pytest.raises(DomainError, match="At most 120 days"):
        mark(head, last_on=day("2027-12-08"))


def test_a_weekend_is_not_marked_by_mistake(head):
    with pytest.raises(DomainError, match="Saturday 12 December 2026 is a weekend"):
        mark(head, Marking.INSET, day("2026-12-12"), last_on=day("2026-12-13"))

    assert mark(head, Marking.INSET, day("2026-12-11"), last_on=day("2026-12-14"))


def test_the_schools_own_word_on_a_day_wins_over_the_trusts(school, trust, head, entered):
    boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    with scope(trust):
        mark(boss, Marking.INSET, SNOW)
        mark(boss, Marking.INSET, day("2026-12-10"))
    mark(head, Marking.ORDINARY, SNOW)

    held = known(school)
    assert held.is_school_day(SNOW)
    assert not held.is_school_day(day("2026-12-10"))


def test_the_page_says_which_days_of_the_trust_do_not_count_here(trust, head, entered):
    with scope(trust):
        mark(somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust), Marking.INSET, SNOW)
    assert "of the trust, not here" not in client_for(head).get("/school-year/").text

    mark(head, Marking.ORDINARY, SNOW)
    page = client_for(head).get("/school-year/").text
    assert "of the trust, not here" in page


def test_a_governor_marks_nothing(governor):
    with pytest.raises(NotAllowed):
        mark(governor)


def test_a_strangers_days_are_neither_seen_nor_removed(school, stranger, stranger_client, head):
    marked = mark(head)

    assert known(stranger.organisation).marks == {}
    assert stranger_client.post(f"/school-year/days/{marked.pk}/remove/").status_code == 404
    assert MarkedDays.objects.get().known_until is None
