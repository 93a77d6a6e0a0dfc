"""What contracts cost by financial year: agreed already, going on unless somebody says no, to be
renewed, and what was budgeted and paid."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.organisations.years import A_DAY, Year

from ..choices import ENDLESS, Form, Kind, Renewal, Status, Uplift, Vat
from ..models import Contract, YearCost
from ..value import PENNY, gross, yearly

NOTHING = Decimal(0)
EVER = date(9999, 12, 31)
UNPAID = (Form.FREE, Form.IN_HOUSE)
WITH_PRICES = (Uplift.CPI, Uplift.RPI)
MOST = 300
"""So many contracts of a year are shown; the register has the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one contract costs in a financial year, net of VAT."""

    contract: Contract
    agreed: Decimal
    going_on: Decimal
    renewing: Decimal

    @property
    def together(self) -> Decimal:
        return self.agreed + self.going_on + self.renewing


@dataclass(slots=True)
class Spent:
    """The money of one financial year, net of VAT."""

    year: Year
    agreed: Decimal = NOTHING
    """What has to be paid whatever the school decides."""
    going_on: Decimal = NOTHING
    """What comes on top unless somebody says no."""
    renewing: Decimal = NOTHING
    """What comes on top if everything that ends is renewed."""
    with_vat: Decimal = NOTHING
    budget: Decimal | None = None
    paid: Decimal | None = None
    by_kind: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    lines: list[Line] = field(default_factory=list)

    @property
    def expected(self) -> Decimal:
        return self.agreed + self.going_on + self.renewing

    @property
    def dearest(self) -> list[Line]:
        """The contracts that make up the year, those that cost most first."""
        found = sorted(self.lines, key=lambda each: (-each.together, each.contract.name_key))
        return found[:MOST]


@dataclass(slots=True)
class Spend:
    """The years, and what the reader must know of them."""

    years: list[Spent]
    unpriced: int = 0
    untaxed: int = 0
    """Counted with the standard rate, as nobody said which VAT is charged."""
    with_prices: int = 0
    """Those whose price goes up with a price index."""


def spend(
    contracts: Iterable[Contract],
    costs: Iterable[YearCost],
    years: Sequence[Year],
    inflation: Decimal,
    today: date,
) -> Spend:
    """Share each price among the years from this one on; of years gone by only what was entered."""
    found = Spend([Spent(year) for year in years])
    coming = [each for each in found.years if each.year.ends >= today]
    for contract in contracts:
        now = yearly(contract)
        if now is None:
            found.unpriced += contract.form not in UNPAID
            continue
        found.untaxed += contract.vat == Vat.UNKNOWN
        found.with_prices += contract.uplift in WITH_PRICES
        for ahead, spent in enumerate(coming):
            _share(spent, contract, price(now, contract, ahead, inflation), today)
    for cost in costs:
        for spent in found.years:
            if spent.year.begins <= cost.begins_on <= spent.year.ends:
                spent.budget = _sum(spent.budget, cost.budget)
                spent.paid = _sum(spent.paid, cost.paid)
    return found


def price(now: Decimal, contract: Contract, ahead: int, inflation: Decimal) -> Decimal:
    """What a contract of that price costs so many years from now, with the uplift it agrees."""
    percent = NOTHING
    if contract.uplift == Uplift.FIXED:
        percent = contract.uplift_percent or NOTHING
    elif contract.uplift in WITH_PRICES:
        percent = inflation
    return now * (1 + percent / 100) ** ahead


def bound_until(contract: Contract, today: date) -> date:
    """The last day that the school has to pay for, whatever it decides now."""
    ends: date | None = contract.ends_on
    if contract.renewal in ENDLESS or ends is None:
        return contract.turns_on or today
    said_too_late = contract.say_no_by is not None and contract.say_no_by < today
    if contract.status == Status.LIVE and contract.renewal == Renewal.AUTOMATIC and said_too_late:
        return month_later(ends + A_DAY, contract.renewal_months or 12) - A_DAY
    return ends


def _sum(known: Decimal | None, more: Decimal | None) -> Decimal | None:
    return known if more is None else (known or NOTHING) + more


def _share(spent: Spent, contract: Contract, yearly: Decimal, today: date) -> None:
    """Give a year its part of a contract, day by day."""
    bound = bound_until(contract, today)
    agreed = _part(yearly, spent.year, contract.starts_on, bound)
    more = NOTHING
    if contract.status != Status.LEAVING:
        more = _part(yearly, spent.year, contract.starts_on, EVER) - agreed
    ends = contract.renewal in (Renewal.ASKED, Renewal.UNKNOWN)
    line = Line(contract, agreed, NOTHING if ends else more, more if ends else NOTHING)
    if line.together:
        spent.lines.append(line)
    spent.agreed += line.agreed
    spent.going_on += line.going_on
    spent.renewing += line.renewing
    spent.by_kind[Kind(contract.kind).label] += line.together
    rate = Vat.STANDARD if contract.vat == Vat.UNKNOWN else contract.vat
    spent.with_vat += gross(line.together, rate, today) or NOTHING


def _part(yearly: Decimal, year: Year, first: date | None, last: date) -> Decimal:
    """A yearly price for the days of a term that fall in a year."""
    begins, ends = max(first or year.begins, year.begins), min(last, year.ends)
    days = max((ends - begins).days + 1, 0)
    return (yearly * days / ((year.ends - year.begins).days + 1)).quantize(PENNY, ROUND_HALF_UP)
