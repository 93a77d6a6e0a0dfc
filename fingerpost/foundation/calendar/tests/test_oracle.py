"""Counting held against lists of days that are written out and looked up, slowly and plainly."""

from datetime import date, timedelta
from decimal import Decimal

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.foundation.calendar.rules import (
    CalendarDays,
    DayKind,
    Mark,
    Months,
    NoTermDates,
    Pause,
    SchoolDays,
    Season,
    SupportHours,
    Terms,
    WorkingDays,
    add,
    add_support_hours,
    count_between,
    notice_by,
    reply_by,
    subtract,
    support_hours_between,
)

from .build import LONDON, YEARS, at, calendar, day, every_day, windows

FIRST, LAST = date(2025, 8, 1), date(2027, 8, 31)
BANK = holidays.country_holidays("GB", subdiv="ENG", years=range(2020, 2040))
WEEKDAYS = [each for each in every_day(FIRST, LAST) if each.weekday() < 5]
days = st.dates(date(2025, 9, 1), date(2027, 6, 30))
any_day = st.dates(date(2022, 1, 1), date(2035, 12, 31))
marked = st.dictionaries(
    st.sampled_from(WEEKDAYS), st.sampled_from([DayKind.INSET, DayKind.CLOSURE]), max_size=12
)


def written_out(kinds) -> list[date]:
    """Every school day of two years, by crossing out."""
    left = set()
    for year in YEARS.values():
        for starts, ends, first, last in year:
            left |= set(every_day(day(starts), day(ends)))
            left -= set(every_day(day(first), day(last)))
    left -= set(BANK) | set(kinds)
    return sorted(each for each in left if each.isoweekday() <= 5)


def school_with(kinds):
    return calendar(marks={each: Mark(kind) for each, kind in kinds.items()})


@given(marked, days, st.integers(1, 90))
@settings(max_examples=150, deadline=None)
def test_school_days_after_a_day_are_the_nth_of_the_list(kinds, start, n):
    to_come = [each for each in written_out(kinds) if each > start]
    if len(to_come) < n:
        with pytest.raises(NoTermDates):
            add(school_with(kinds), start, SchoolDays(n))
    else:
        assert add(school_with(kinds), start, SchoolDays(n)).on == to_come[n - 1]


@given(marked, days, st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_school_days_before_a_day_are_the_nth_of_the_list_from_its_end(kinds, end, n):
    gone = [each for each in written_out(kinds) if each < end]
    if len(gone) >= n:
        assert subtract(school_with(kinds), end, SchoolDays(n)).on == gone[-n]


@given(marked, days, days)
@settings(max_examples=100, deadline=None)
def test_school_days_between_two_days_are_as_many_as_in_the_list(kinds, one, other):
    first, last = sorted([one, other])
    held = [each for each in written_out(kinds) if first < each <= last]

    assert count_between(school_with(kinds), first, last, SchoolDays) == len(held)


@given(any_day, st.integers(1, 130))
@settings(max_examples=200, deadline=None)
def test_working_days_step_over_weekends_and_bank_holidays(start, n):
    school = calendar(known_on="2035-01-01")
    forward, back = start, start
    for _ in range(n):
        forward = later(forward, 1)
        back = later(back, -1)

    assert add(school, start, WorkingDays(n)).on == forward
    assert subtract(school, start, WorkingDays(n)).on == back
    assert count_between(school, start, forward, WorkingDays) == n


def later(start: date, step: int) -> date:
    """The next working day in a direction, by looking at one day after another."""
    start += timedelta(days=step)
    while start.isoweekday() > 5 or start in BANK:
        start += timedelta(days=step)
    return start


@given(any_day, st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_months_keep_to_the_end_of_a_month_and_calendar_days_to_nothing(start, n):
    school = calendar(known_on="2035-01-01")
    far = start + relativedelta(months=n)

    assert add(school, start, Months(n)).on == far
    assert subtract(school, start, Months(n)).on == start - relativedelta(months=n)
    assert count_between(school, start, far, Months) == n
    assert add(school, start, CalendarDays(n)).on == start + timedelta(days=n)


@given(days, st.integers(1, 3))
@settings(max_examples=150, deadline=None)
def test_terms_are_whole_terms_that_lie_between(start, n):
    school = calendar()
    ends = [each for each in every_day(start, LAST) if whole_terms(start, each) == n]
    starts = [each for each in every_day(FIRST, start) if whole_terms(each, start) >= n]
    if ends:
        assert add(school, start, Terms(n)).on == ends[0]
    else:
        with pytest.raises(NoTermDates):
            add(school, start, Terms(n))
    if starts:
        assert subtract(school, start, Terms(n)).on == starts[-1]


def whole_terms(first: date, last: date) -> int:
    dates = [term for year in YEARS.values() for term in year]
    return sum(first < day(starts) and day(ends) <= last for starts, ends, *_ in dates)


@given(
    any_day,
    st.one_of(st.builds(CalendarDays, st.integers(0, 99)), st.builds(Months, st.integers(0, 9))),
)
@settings(max_examples=200, deadline=None)
def test_notice_rolls_back_and_replies_roll_forward_to_the_nearest_working_day(start, span):
    school = calendar(known_on="2035-01-01")
    notice, reply = notice_by(school, start, span).on, reply_by(school, start, span).on
    latest, soonest = subtract(school, start, span).on, add(school, start, span).on

    assert notice == later(latest + timedelta(days=1), -1)
    assert reply == later(soonest - timedelta(days=1), 1)


MOMENTS = [
    "2025-10-24 16:40",  # the clocks go back on the Sunday, and half-term begins
    "2026-03-27 15:10",  # the clocks go forward, and Easter follows
    "2026-10-23 08:00",
    "2026-12-18 12:34",
    "2026-09-02 07:15",
    "2027-03-25 16:59",
]


@given(
    st.sampled_from(MOMENTS),
    st.integers(0, 4000),
    st.integers(1, 1500),
    st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 900)), max_size=3),
    st.sampled_from([(9, 15), (8, 12), None]),
)
@settings(max_examples=60, deadline=None)
def test_support_hours_are_minutes_in_which_somebody_is_there(moment, later_by, n, gaps, holiday):
    rows = windows() + windows(Season.TERM, 9, 11, [5, 6])
    rows += windows(Season.HOLIDAY, *holiday) if holiday else ()
    school = calendar(windows=rows)
    start = at(moment) + timedelta(minutes=later_by)
    pauses = [
        Pause(start + timedelta(minutes=since), start + timedelta(minutes=since + length))
        for since, length in gaps
    ]
    span = SupportHours(Decimal(n) / 60)
    expected = minute_by_minute(start, n, pauses, holiday)

    found = add_support_hours(school, start, span, pauses).at
    assert abs(found - expected) < timedelta(seconds=1)
    used = support_hours_between(school, start, expected, pauses).n
    assert abs(used * 60 - n) < Decimal("0.01")


def minute_by_minute(start, n, pauses, holiday):
    """Wait for n open minutes, one after another."""
    held = set(written_out({}))
    while n:
        local = start.astimezone(LONDON)
        hours = opening(local.date(), held, holiday)
        paused = any(pause.since <= start < pause.until for pause in pauses)
        if hours and hours[0] <= local.hour < hours[1] and not paused:
            n -= 1
        start += timedelta(minutes=1)
    return start


def opening(local: date, held: set[date], holiday):
    if local in BANK:
        return None
    if local.isoweekday() <= 5:
        return (8, 17) if local in held else holiday
    in_term = any(
        day(starts) <= local <= day(ends) and not day(first) <= local <= day(last)
        for year in YEARS.values()
        for starts, ends, first, last in year
    )
    return (9, 11) if in_term else None
