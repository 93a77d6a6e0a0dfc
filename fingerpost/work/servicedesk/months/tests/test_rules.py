"""In which month a promise counts, without a database."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from fingerpost.foundation.calendar.tests.build import at, calendar
from fingerpost.work.servicedesk.clock import RoundTheClock, Target, Turn, times
from fingerpost.work.servicedesk.clock.tests.build import Told

from ..rules import Kept, ended, in_exams, sealed, tallies, together

PROMISED = {3: Target(RoundTheClock(Decimal(4)), RoundTheClock(Decimal(48)))}
FIRST = datetime(2026, 9, 1, tzinfo=UTC)
MONTHS = [FIRST + timedelta(days=30 * n) for n in range(5)]
hours = some.integers(0, 2000)


def read(opened, answered, solved, until):
    told = [(opened, Turn.OPENED, 3), (answered, Turn.RESPONDED, None)]
    told += [(solved, Turn.RESOLVED, None)]
    events = [Told(moment, kind, priority) for moment, kind, priority in told if moment < until]
    return times(opened, events, PROMISED, calendar())


@given(hours, hours, hours)
def test_each_promise_counts_in_exactly_one_month(opens, answers, solves):
    opened = FIRST + timedelta(hours=opens)
    answered = opened + timedelta(hours=answers)
    solved = answered + timedelta(hours=solves)
    found = []
    for first, end in zip(MONTHS, [*MONTHS[1:], FIRST + timedelta(days=9999)], strict=True):
        if opened < end:
            found += ended(1, 3, read(opened, answered, solved, end), first, end)

    assert sorted(each.of for each in found) == ["resolution", "response"]
    kept = {each.of: each.in_time for each in found}
    assert kept == {
        "response": answered <= opened + timedelta(hours=4),
        "resolution": solved <= opened + timedelta(hours=48),
    }


turns = some.tuples(some.integers(1, 900), some.sampled_from(["reopened", "priority"]))


@given(hours, some.integers(1, 900), some.lists(turns, max_size=4))
def test_what_is_opened_again_later_counts_once_and_as_its_month_knew_it(opens, solves, later):
    opened = FIRST + timedelta(hours=opens)
    told = [Told(opened, Turn.OPENED, 3), Told(opened + timedelta(hours=solves), Turn.RESOLVED)]
    for wait, what in later:
        at = told[-1].at + timedelta(hours=wait)
        if what == "priority":
            told.append(Told(at, Turn.PRIORITY, 5 if told[-1].priority == 3 else 3))
        else:
            told += [Told(at, Turn.REOPENED), Told(at + timedelta(hours=9), Turn.RESOLVED)]

    promised = PROMISED | {5: Target(RoundTheClock(Decimal(90)), RoundTheClock(Decimal(900)))}
    found, plain = [], {}
    for end in [*MONTHS[1:], FIRST + timedelta(days=9999)]:
        events = [each for each in told if each.at < end]
        if not events:
            continue
        read = times(opened, events, promised, calendar())
        counted = {(each.number, each.of) for each in found}
        found += ended(1, 3, read, FIRST, end, counted)
        for of, due, half in (
            ("response", read.response_due, read.response),
            ("resolution", read.resolution_due, read.resolution),
        ):
            if min(due, half.done_at or due) < end:
                plain.setdefault(of, bool(half.done_at and half.done_at <= due))

    assert len(found) == len(plain) == 2
    assert {each.of: each.in_time for each in found} == plain


def row(priority, of, in_time):
    return Kept(1, of, priority, "", "", "", in_time)


def test_so_many_of_so_many_are_told_by_priority_and_together():
    rows = [row(1, "response", True), row(1, "response", False), row(3, "resolution", True)]
    one, three = tallies(rows)

    assert (one.answered, one.answers, one.solved, one.solutions) == (1, 2, 0, 0)
    assert (three.solved, three.solutions) == (1, 1)
    whole = together([one, three])
    assert (whole.answered, whole.answers, whole.solved, whole.solutions) == (1, 2, 1, 1)
    assert together([]).answers == 0


def test_weeks_with_exams_are_told_beside_the_others():
    weeks = {date(2026, 5, 4): 20, date(2026, 5, 11): 30, date(2026, 5, 18): 26}

    said = in_exams(weeks, [date(2026, 5, 11), date(2026, 5, 18)])
    assert said == "In 2 weeks with exams 56 came in: 28 a week, against 20 in the others."
    assert not in_exams(weeks, [])


def test_whatever_differs_has_another_hash():
    told = ("1", "2026-10-01", str(at("2026-11-01 03:10")), {"came": 1}, [{"number": 1}])
    others = ("2", str(date(2026, 9, 1)), "then", {"came": 2}, [{"number": 2}])

    changed = {sealed(*told[:n], others[n], *told[n + 1 :]) for n in range(5)}
    assert len(changed | {sealed(*told)}) == 6
