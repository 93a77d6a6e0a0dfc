"""The clock held against somebody who watches it minute by minute."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.foundation.calendar.rules import DayKind, Mark, Season
from fingerpost.foundation.calendar.tests.build import LONDON, at, calendar, day, windows

from .. import Turn, times
from .build import MINUTE, TARGETS, Told

INSET, SNOW = day("2026-11-02"), day("2026-01-16")
MOMENTS = [
    "2025-10-24 16:40",  # the clocks go back, and half-term begins
    "2026-03-26 15:10",  # the clocks go forward, and Easter follows
    "2026-10-23 23:58",  # midnight; an INSET day comes first after half-term
    "2027-03-24 16:59",  # Good Friday
    "2026-01-15 08:00",
    "2026-07-22 12:34",  # the last day of a year
]
HOLIDAY = st.sampled_from([(9, 15), (10, 12)])
KINDS = [
    Turn.RESPONDED,
    Turn.PRIORITY,
    Turn.WAITING_USER,
    Turn.WAITING_SUPPLIER,
    Turn.WAITING_DAY,
    Turn.RESUMED,
    Turn.RESOLVED,
    Turn.REOPENED,
    "note",
]
happened = st.tuples(st.integers(1, 4000), st.sampled_from(KINDS), st.sampled_from([1, 2, 3, 4]))


@given(
    st.sampled_from(MOMENTS),
    st.integers(0, 3000),
    st.sampled_from([1, 2, 3]),
    st.lists(happened, max_size=7),
    HOLIDAY,
)
@settings(max_examples=40, deadline=None)
def test_the_clock_says_what_somebody_who_watches_it_says(moment, later, priority, rest, holiday):
    marked = {INSET: Mark(DayKind.INSET), SNOW: Mark(DayKind.CLOSURE)}
    rows = windows() + windows(Season.HOLIDAY, *holiday)
    school = calendar(windows=rows, marks=marked)
    opened = at(moment) + later * MINUTE
    events, now = [Told(opened, Turn.OPENED, priority)], opened
    for gap, kind, said in rest:
        now += gap * MINUTE
        events.append(Told(now, kind, said if kind == Turn.PRIORITY else None))

    found = times(opened, events, TARGETS, school)
    watched = watch(opened, events, school)
    assert (found.response_due, found.resolution_due) == watched


def watch(opened, events, school):
    """Both due times, by looking at every minute from the opening on."""
    answered = next((n for n, e in enumerate(events) if e.kind in ("responded", "resolved")), None)
    solved = None
    for n, each in enumerate(events):
        if each.kind == "reopened":
            solved = None
        elif each.kind == "resolved" and solved is None:
            solved = n
    first = TARGETS[priority_at(events, answered)].response
    second = TARGETS[priority_at(events, solved)].resolution
    return (
        passed(opened, [], first, school),
        passed(opened, events, second, school),
    )


def priority_at(events, n):
    told = events if n is None else events[: n + 1]
    return [each.priority for each in told if each.priority][-1]


def passed(opened, events, length, school):
    open_on = {}
    left, minute = round(length.n * 60), opened
    around = "day and night" in str(length)
    state, coming = "running", list(events)
    while left:
        while coming and coming[0].at <= minute:
            state = following(state, coming.pop(0).kind)
            if state == "solved" and all(each.kind != "reopened" for each in coming):
                state, coming = "running", []  # how it would have gone on
        if not coming and state != "running":
            return None
        if state == "running" and (around or is_open(school, minute, open_on)):
            left -= 1
        minute += timedelta(minutes=1)
    return minute


def following(state, kind):
    if state == "solved":
        return "running" if kind == "reopened" else state
    return {
        "waiting-user": "waiting",
        "waiting-supplier": "running",
        "waiting-day": "running",
        "resumed": "running",
        "reopened": "running",
        "resolved": "solved",
    }.get(kind, state)


def is_open(school, minute, open_on):
    local = minute.astimezone(LONDON)
    if local.date() not in open_on:
        open_on[local.date()] = list(school.windows_on(local.date()))
    return any(w.opens_at <= local.time() < w.closes_at for w in open_on[local.date()])
