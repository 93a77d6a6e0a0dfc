"""When a thing will have to be replaced and what it is worth: no database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from fingerpost.foundation.calendar.rules.counting import month_later

PENNY = Decimal("0.01")


class Reason(StrEnum):
    """Why a thing has to go, in words; the first of these days decides."""

    AGE = "at the end of the useful life"
    SUPPORT = "when the maker stops security updates"
    WARRANTY = "when the warranty, and the grace after it, is over"
    LEASE = "when the lease ends"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a forecast rests on: lives in months by kind, grace in months, the rest in per cent
    and pounds."""

    lives: Mapping[str, int]
    grace: int
    inflation: Decimal
    threshold: Decimal
    vat: Decimal


@dataclass(frozen=True, slots=True)
class Known:
    """The days of a thing that say how long it can serve."""

    kind: str
    began: date | None
    support_ends: date | None
    warranty_ends: date | None
    lease_ends: date | None


def refresh(known: Known, figures: Figures) -> tuple[date, Reason] | None:
    """The day by which a thing should be replaced and why; None if no day is known of it."""
    began, warranty = known.began, known.warranty_ends
    days = (
        (began and month_later(began, figures.lives[known.kind]), Reason.AGE),
        (known.support_ends, Reason.SUPPORT),
        (warranty and month_later(warranty, figures.grace), Reason.WARRANTY),
        (known.lease_ends, Reason.LEASE),
    )
    return min(((day, why) for day, why in days if day), default=None, key=lambda each: each[0])


def dearer(cost: Decimal, inflation: Decimal, years: int) -> Decimal:
    """What a thing will cost so many years ahead."""
    return pence(cost * (1 + inflation / 100) ** years)


def with_vat(net: Decimal, rate: Decimal) -> Decimal:
    """A price with the tax on it."""
    return pence(net * (1 + rate / 100))


def months_used(bought: date, day: date) -> int:
    """Whole months of use by a day; the month of purchase counts."""
    return max((day.year - bought.year) * 12 + day.month - bought.month + 1, 0)


def book_value(cost: Decimal, bought: date, life: int, day: date) -> Decimal:
    """What is left of a price on a day, written off in equal parts over a life in months."""
    left = max(life - months_used(bought, day), 0)
    return pence(cost * left / life)


def pence(amount: Decimal) -> Decimal:
    """To the penny."""
    return amount.quantize(PENNY, ROUND_HALF_UP)
