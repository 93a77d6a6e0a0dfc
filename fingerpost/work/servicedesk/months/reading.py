"""What the frozen months say together: demand against hours, and what fails again and again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import (
    NoSupportHours,
    NoTermDates,
    SchoolCalendar,
    support_hours_between,
)
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import number, plural, written_date
from fingerpost.work.servicedesk import effort

from .counting import bounds
from .figures import REPEATS, figure
from .lessons import together as together_lost
from .models import Month
from .rules import together

A_YEAR, A_TERM = 12, 3
"""Months."""
A_WEEK = timedelta(days=7)


def told_of(organisation: Organisation) -> list[str]:
    """The last year in sentences, as far as it is shown to all; nothing before a month is over."""
    shown = Month.objects.all().latest_first().filter(shown_from__lte=today())
    months = list(shown[:A_YEAR])
    return list(_sentences(organisation, months)) if months else []


def again_and_again(months: Sequence[Month]) -> list[tuple[str, str, int]]:
    """(room or model, which, how many reports) of what was reported often in the last three."""
    fewest, found = figure(REPEATS, today()), []
    for word, what in (("rooms", "Room"), ("models", "Model")):
        counts: Counter[str] = Counter()
        for month in months[:A_TERM]:
            counts.update(month.figures.get(word, {}))
        found += [(what, name, n) for name, n in counts.most_common() if n >= fewest]
    return found


def weeks_of_exams(months: Sequence[Month], calendar: SchoolCalendar) -> list[date]:
    """The Mondays of the weeks that were counted in which there were exams, the oldest first."""
    mondays = {date.fromisoformat(each) for month in months for each in month.count("weeks") or ()}
    exams = {day - timedelta(days=day.weekday()) for day in calendar.exams}
    return sorted(mondays & exams)


def _sentences(organisation: Organisation, months: Sequence[Month]) -> Iterator[str]:
    came, solved = (sum(each.count(word) for each in months) for word in ("came", "solved"))
    over = plural(len(months), "month", "months")
    since = written_date(months[-1].first_on)
    yield f"In {over} from {since}, {number(came)} requests came in, {number(solved)} were solved."
    if hours := _hours(organisation, months):
        yield (
            f"IT support was there for {number(hours)} hours: "
            f"{came * 10 / hours:.1f} requests for every ten hours."
        )
    left, before = months[0].count("left_open"), months[-1].count("left_open")
    yield f"{number(left)} were left open at the end, {number(before)} after the first month."
    whole = together([each.whole for each in months])
    yield (
        f"{number(whole.answered)} of {number(whole.answers)} answers and "
        f"{number(whole.solved)} of {number(whole.solutions)} solutions came in time."
    )
    waits = sum(each.count("class_waits") for each in months)
    yield f"A class was waiting in {number(waits)} of {number(came)}."
    if missed := together_lost([each.lost for each in months if each.lost]):
        yield f"Lessons lost: {missed.said()}."
    if took := effort.told(bounds(months[-1].first_on)[0], bounds(months[0].first_on)[1]):
        yield f"{took}."


def _hours(organisation: Organisation, months: Sequence[Month]) -> int:
    """Hours of support in these months; nought where nobody can know."""
    first, end = bounds(months[-1].first_on)[0], bounds(months[0].first_on)[1]
    try:
        found = support_hours_between(calendar_for(organisation, today()), first, end)
    except (NoTermDates, NoSupportHours):
        return 0
    return int(found.n)
