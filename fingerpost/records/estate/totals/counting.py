"""The asset register in numbers: two questions to the database, however long the register is."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Case, Count, DateField, F, Q, When

from fingerpost.foundation.calendar.rules.counting import month_later

from ..choices import AGES_BY_PURCHASE, GONE, Kind, Status
from ..models import Asset

BANDS = (3, 5, 7)
"""Years at which a band of age ends; the DfE asks for updates of 3 and of 5 years."""
BEGAN = Case(
    When(made_on__isnull=False, then=F("made_on")),
    When(acquired__in=AGES_BY_PURCHASE, then=F("purchased_on")),
    output_field=DateField(),
)
"""When the life of a thing began, as `Asset.age_from` has it."""


@dataclass(frozen=True, slots=True)
class Line:
    """How many of one type are in school, by age: the youngest first, those not known last."""

    label: str
    ages: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.ages)


@dataclass(frozen=True, slots=True)
class Totals:
    """The register in numbers."""

    types: list[Line]
    statuses: list[tuple[str, int]]
    gone: int
    """How many were lost, stolen or disposed of."""

    @property
    def whole(self) -> Line:
        """All types together."""
        columns = zip(*(each.ages for each in self.types), strict=True)
        return Line("All types", tuple(sum(column) for column in columns))


def headings() -> list[str]:
    """What the bands of age are called: "Under 3 years", "3 to 5 years"."""
    between = [f"{low} to {high} years" for low, high in pairwise(BANDS)]
    return [f"Under {BANDS[0]} years", *between, f"{BANDS[-1]} years or more", "Age not known"]


def totals(today: date) -> Totals:
    """Count what is in school by type and age, and everything by status."""
    counts = dict(Asset.objects.listed().values_list("status").annotate(n=Count("pk")).order_by())
    aged = {f"band_{n}": Count("pk", filter=when) for n, when in enumerate(_bands(today))}
    rows = Asset.objects.held().alias(began=BEGAN).values("kind").annotate(**aged).order_by()
    found = {row["kind"]: tuple(row[name] for name in aged) for row in rows}
    return Totals(
        [Line(kind.label, found[kind]) for kind in Kind if kind in found],
        [(status.label, counts[status]) for status in Status if status in counts],
        sum(counts.get(status, 0) for status in GONE),
    )


def _bands(today: date) -> list[Q]:
    """Which rows fall in each band, by the day on which their life began."""
    ends = [month_later(today, -12 * years) for years in BANDS]
    first, last = Q(began__gt=ends[0]), Q(began__lte=ends[-1])
    between = [Q(began__lte=young, began__gt=old) for young, old in pairwise(ends)]
    return [first, *between, last, Q(began=None)]
