"""Months at the desk as pictures, each with its table."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from fingerpost.foundation.ui.charts.columns import Columns, columns_of
from fingerpost.foundation.ui.charts.parts import Series

from .models import Month

WEEKS, MONTHS = 12, 6
"""So many fit beside each other on a phone."""


def demand(months: Sequence[Month], exams: Collection[date] = ()) -> Columns | None:
    """How many requests came in, week by week, with a band behind each week whose Monday is one of
    `exams`; nothing before two weeks are known."""
    weeks = weeks_of(months)
    last = sorted(weeks)[-WEEKS:]
    if len(last) < 2:
        return None
    series = [Series("Came in", tuple(weeks[each] for each in last))]
    names = {each: f"{each.day} {each:%b}" for each in last}
    return columns_of(
        "Requests by week",
        list(names.values()),
        series,
        what="Week from",
        band="Exams",
        banded=[names[each] for each in last if each in exams],
    )


def weeks_of(months: Sequence[Month]) -> Counter[date]:
    """How many requests came in, by the Monday of their week."""
    weeks: Counter[date] = Counter()
    for month in months:
        for monday, came in month.figures.get("weeks", {}).items():
            weeks[date.fromisoformat(monday)] += came
    return weeks


def promises(months: Sequence[Month]) -> Columns | None:
    """How many promises were kept and missed, month by month; nothing before two months."""
    told = [each for each in months if each.tallies]
    last = sorted(told, key=lambda each: each.first_on)[-MONTHS:]
    if len(last) < 2:
        return None
    whole = [each.whole for each in last]
    kept = tuple(each.answered + each.solved for each in whole)
    ended = tuple(each.answers + each.solutions for each in whole)
    missed = tuple(of - n for n, of in zip(kept, ended, strict=True))
    heads = [f"{each.first_on:%b %Y}" for each in last]
    series = [Series("Kept", kept), Series("Missed", missed)]
    return columns_of("Promises that came to their end", heads, series, what="Month")
