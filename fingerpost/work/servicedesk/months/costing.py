"""What a request cost, by the cost of a year and the months that were frozen in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import money, number, plural

from .figures import POUNDS_OF_A_RANGE, REQUESTS_TO_RECKON, figure
from .models import Cost, Month
from .rules import a_request

A_YEAR = 12
"""Months."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The cost of a year, and what it comes to for a request."""

    cost: Cost
    said: str


def reckoned(months: Sequence[Month]) -> Reckoned | None:
    """By the latest cost that was entered; None where none was."""
    cost = Cost.objects.all().latest_first().first()
    if cost is None:
        return None
    end = month_later(cost.starts_on, A_YEAR)
    here = [each for each in months if _begins(cost.starts_on) <= each.first_on < end]
    return Reckoned(cost, _said(cost, here))


def _said(cost: Cost, months: Sequence[Month]) -> str:
    came, day = sum(each.count("came") for each in months), today()
    least = figure(REQUESTS_TO_RECKON, day)
    if came < least:
        return f"{number(came)} requests were counted in that year. From {least} on it is told."
    step = figure(POUNDS_OF_A_RANGE, day)
    below, above = a_request(cost.amount, len(months), came, step)
    over = plural(len(months), "month", "months")
    return (
        f"{number(came)} requests came in during {over} of that year: "
        f"between {money(below)} and {money(above)} for each."
    )


def _begins(day: date) -> date:
    """The first day of the first whole month."""
    return day if day.day == 1 else month_later(day.replace(day=1), 1)
