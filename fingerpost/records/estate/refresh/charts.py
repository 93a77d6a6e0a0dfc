"""The forecast and the value as pictures."""

from datetime import date

from fingerpost.foundation.ui.charts.bars import Bars, bars_of
from fingerpost.foundation.ui.charts.columns import Columns, columns_of
from fingerpost.foundation.ui.charts.lines import Lines, lines_of
from fingerpost.foundation.ui.charts.parts import Series
from fingerpost.foundation.ui.filters import money, pounds, written_date

from .forecast import Forecast
from .groups import NOTHING
from .rules import pence
from .value import Value


def by_funding(found: Forecast) -> Columns:
    """What replacing costs each year, by who pays."""
    return columns_of(
        "What replacing costs in each financial year, without VAT",
        _short(found),
        [
            Series(name, tuple(due.costs.get(name, NOTHING) for due in found.dues))
            for name in found.costs
        ],
        what="Financial year",
        write=money,
        short=pounds,
    )


def compared(found: Forecast, what_if: Forecast) -> Lines:
    """The forecast, and what would be."""
    return lines_of(
        "What replacing costs, as now and what if, without VAT",
        _short(found),
        [
            Series(name, tuple(pence(due.cost) for due in each.dues))
            for name, each in (("As now", found), ("What if", what_if))
        ],
        what="Financial year",
        write=money,
    )


def by_kind(found: Value, day: date) -> Bars:
    """What is left of the price of each kind of thing."""
    return bars_of(
        f"Value on {written_date(day)}, by kind",
        [(line.label, line.value) for line in found.lines],
        heads=("Kind", "Value"),
        write=money,
    )


def _short(found: Forecast) -> list[str]:
    """Years as little room has them: 26/27."""
    return [due.year.name[2:] for due in found.dues]
