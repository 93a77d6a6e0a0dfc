"""What replacing will cost in this financial year and the five after it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fingerpost.foundation.organisations.years import Year, years_around
from fingerpost.foundation.tenancy.models import Organisation

from .groups import NOTHING, Serving
from .rules import Figures, dearer, refresh

AHEAD = 5
UNFUNDED = "Funding not recorded"


@dataclass(slots=True)
class Due:
    """What has to be replaced in one year, and who pays."""

    year: Year
    n: int = 0
    costs: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    """By source of funding."""

    @property
    def cost(self) -> Decimal:
        return sum(self.costs.values(), NOTHING)


@dataclass(slots=True)
class Forecast:
    """What falls in which year, and what is left out."""

    dues: list[Due]
    reasons: Counter[str] = field(default_factory=Counter)
    overdue: int = 0
    """Counted in the first year, though their day came before it."""
    overdue_cost: Decimal = NOTHING
    later: int = 0
    undated: int = 0
    unpriced: int = 0
    """Those of a known day that have no cost."""

    @property
    def n(self) -> int:
        return sum(due.n for due in self.dues)

    @property
    def costs(self) -> Mapping[str, Decimal]:
        """What each source of funding pays in all years, the one that pays most first."""
        found: defaultdict[str, Decimal] = defaultdict(Decimal)
        for due in self.dues:
            for funding, cost in due.costs.items():
                found[funding] += cost
        return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))

    @property
    def cost(self) -> Decimal:
        return sum((due.cost for due in self.dues), NOTHING)


def years_from(organisation: Organisation, day: date) -> list[Year]:
    """This financial year and those that follow."""
    return years_around(organisation, day, ahead=AHEAD)


def forecast(groups: Sequence[Serving], figures: Figures, years: Sequence[Year]) -> Forecast:
    """Let each group fall in the year of its day, at the price of that year."""
    found = Forecast([Due(year) for year in years])
    for each in groups:
        due = refresh(each.known, figures)
        if due is None:
            found.undated += each.n
            continue
        found.unpriced += each.unpriced
        if due[0] > years[-1].ends:
            found.later += each.n
        else:
            _fall(found, each, *due, figures)
    return found


def _fall(found: Forecast, each: Serving, day: date, why: str, figures: Figures) -> None:
    ahead = next(n for n, due in enumerate(found.dues) if day <= due.year.ends)
    due, cost = found.dues[ahead], dearer(each.cost, figures.inflation, ahead)
    due.n += each.n
    due.costs[each.funding.strip() or UNFUNDED] += cost
    found.reasons[why] += each.n
    if day < found.dues[0].year.begins:
        found.overdue += each.n
        found.overdue_cost += cost
