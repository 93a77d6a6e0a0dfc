"""What a contract costs: a year, for its whole term, with VAT, and what its size calls for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.ui.filters import money, written_date
from fingerpost.foundation.written import written

from .choices import Vat

PENNY = Decimal("0.01")
HUNDRED = Decimal(100)


class Priced(Protocol):
    """What a contract says of its price."""

    starts_on: date | None
    ends_on: date | None
    extension_months: int | None
    extensions: int | None
    value_year: Decimal | None
    value_total: Decimal | None
    vat: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which value on a purchase is regulated, and how long buying takes on either side."""

    value: Decimal
    days_below: int
    days_above: int
    source: str


def months_between(first: date, last: date) -> int:
    """How many months a term has that begins on one day and ends with another."""
    after = last + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    while months > 0 and month_later(first, months) > after:
        months -= 1
    return max(months, 0)


def term_months(priced: Priced) -> int | None:
    """The months of its term, with every extension that is left."""
    if priced.starts_on is None or priced.ends_on is None:
        return None
    extra = (priced.extension_months or 0) * (priced.extensions or 0)
    return months_between(priced.starts_on, priced.ends_on) + extra


def whole_net(priced: Priced) -> Decimal | None:
    """What it costs for its whole term, extensions included, before VAT."""
    months = term_months(priced)
    if priced.value_total is not None and not priced.extensions:
        return priced.value_total
    if priced.value_year is None or months is None:
        return priced.value_total
    return (priced.value_year * months / 12).quantize(PENNY, ROUND_HALF_UP)


def of_a_year(total: Decimal, first: date, last: date) -> Decimal:
    """What a sum for a whole term comes to a year."""
    months = months_between(first, last)
    return (total * 12 / months).quantize(PENNY, ROUND_HALF_UP) if months else total


def yearly(priced: Priced) -> Decimal | None:
    """What it costs a year, net, as far as is known."""
    total, first, last = priced.value_total, priced.starts_on, priced.ends_on
    if priced.value_year is None and total is not None and first and last:
        return of_a_year(total, first, last)
    return priced.value_year


def gross(net: Decimal, vat: str, day: date) -> Decimal | None:
    """A sum with VAT at the rate of a day; None where nobody said which rate."""
    if vat == Vat.UNKNOWN:
        return None
    return (net * (1 + vat_rate(vat, day) / HUNDRED)).quantize(PENNY, ROUND_HALF_UP)


def vat_rate(vat: str, day: date) -> Decimal:
    """The rate in force on a day, in per cent."""
    if vat == Vat.NONE:
        return Decimal(0)
    return Decimal(str(_in_force(_data()["vat"][vat], day)["per_cent"]))


def threshold(day: date) -> Threshold:
    """The threshold for goods and services of public bodies like schools on a day."""
    row = _in_force(_data()["goods_and_services"], day)
    return Threshold(
        Decimal(row["value"]), row["days_below"], row["days_above"], str(row["source"])
    )


def inflation(day: date) -> Decimal:
    """By how much a price index is taken to rise each year, in per cent, until it is known."""
    return Decimal(str(_in_force(_data()["inflation"], day)["per_cent"]))


def whole_in_words(priced: Priced, day: date) -> str:
    """The whole term, with what was counted; empty where it cannot be counted."""
    net = whole_net(priced)
    if net is None:
        return ""
    months = term_months(priced)
    counted = f" for {months} months" if months else ""
    with_vat = gross(net, priced.vat, day)
    if with_vat is None:
        return f"{money(net)} net{counted}; say which VAT is charged to see it with VAT"
    return f"{money(with_vat)} with VAT, {money(net)} net{counted}"


def advance_days(priced: Priced, day: date) -> int:
    """How long before its end buying again begins: by the value of its whole term with VAT."""
    limit = threshold(day)
    value = _regulated_value(priced, day)
    is_above = value is not None and value >= limit.value
    return limit.days_above if is_above else limit.days_below


def advice(priced: Priced, today: date) -> str:
    """What the size of a contract calls for when it is bought again."""
    value = _regulated_value(priced, today)
    if value is None:
        return ""
    limit = threshold(today)
    size = (
        f"at or above the threshold of {money(limit.value)}: a regulated purchase"
        if value >= limit.value
        else f"below the threshold of {money(limit.value)}: compare quotes"
    )
    begin = ""
    if priced.ends_on:
        days = timedelta(days=advance_days(priced, today))
        begin = f" Begin by {written_date(priced.ends_on - days)}."
    return f"{money(value)} with VAT is {size}.{begin} Advice, not a decision"


def _regulated_value(priced: Priced, day: date) -> Decimal | None:
    """The whole term with VAT, at the standard rate where nobody said which."""
    net = whole_net(priced)
    if net is None:
        return None
    return gross(net, Vat.STANDARD if priced.vat == Vat.UNKNOWN else priced.vat, day)


def _in_force(rows: list[Mapping[str, Any]], day: date) -> Mapping[str, Any]:
    """The entry that holds on a day; the earliest before that."""
    held = [row for row in rows if row["from"] <= day]
    return held[-1] if held else rows[0]


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = written(Path(__file__).with_name("money.yaml"))
    return found
