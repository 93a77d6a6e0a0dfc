"""Spending on contracts as pictures."""

from collections.abc import Sequence

from fingerpost.foundation.ui.charts.bars import Bars, bars_of
from fingerpost.foundation.ui.charts.columns import Columns, columns_of
from fingerpost.foundation.ui.charts.parts import Series
from fingerpost.foundation.ui.filters import money, pounds

from .spend import Spent

PARTS = (
    ("Agreed already", "agreed"),
    ("Goes on unless you say no", "going_on"),
    ("Ends unless you renew it", "renewing"),
)


def by_year(years: Sequence[Spent]) -> Columns:
    """What contracts cost each year, by whether anything can still be decided."""
    return columns_of(
        "What contracts cost in each financial year, without VAT",
        [each.year.name[2:] for each in years],
        [Series(name, tuple(getattr(each, part) for each in years)) for name, part in PARTS],
        what="Financial year",
        write=money,
        short=pounds,
    )


def by_kind(spent: Spent) -> Bars:
    """What the money of one year is for, the most first."""
    ordered = sorted(spent.by_kind.items(), key=lambda each: (-each[1], each[0]))
    return bars_of(
        f"What the money of {spent.year.name} is for, without VAT",
        [(name, cost) for name, cost in ordered if cost],
        heads=("What it is for", "Cost"),
        write=money,
    )
