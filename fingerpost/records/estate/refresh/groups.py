"""The asset register in groups that share their days: a hundred thousand come in some hundred."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from fingerpost.foundation.audit.remembering import remembered

from ..choices import GONE, STAYING, Acquired
from ..models import Asset
from ..totals.counting import BEGAN
from .rules import Known

NOTHING = Decimal(0)
NEVER_BOUGHT = (Acquired.LEASED, Acquired.DONATED)


@dataclass(frozen=True, slots=True)
class Serving:
    """Things in school that share their days and who paid for them."""

    known: Known
    funding: str
    n: int
    cost: Decimal
    """What replacing those costs of which a price is known."""
    unpriced: int


@dataclass(frozen=True, slots=True)
class Bought:
    """Things that were bought on one day, and what they cost together."""

    kind: str
    bought: date | None
    disposed: date | None
    is_gone: bool
    n: int
    cost: Decimal
    unpriced: int
    small: int
    """How many cost less than what has a value in the accounts."""


@remembered(Asset)
def serving() -> list[Serving]:
    """What is in school and stays there, by everything that decides when it must be replaced."""
    price = Coalesce("replacement_cost", "cost")
    rows = (
        Asset.objects.filter(status__in=STAYING)
        .annotate(began=BEGAN, price=price)
        .values_list(
            *("kind", "began", "support_ends_on", "warranty_ends_on", "lease_ends_on", "funding")
        )
        .annotate(n=Count("pk"), total=Sum("price"), priced=Count("price"))
        .order_by()
    )
    return [
        Serving(Known(*days), funding, n, cost or NOTHING, n - priced)
        for *days, funding, n, cost, priced in rows
    ]


@remembered(Asset)
def bought(threshold: Decimal) -> list[Bought]:
    """What was bought, in school or gone, by everything that decides what it is worth."""
    rows = (
        Asset.objects.exclude(acquired__in=NEVER_BOUGHT)
        .annotate(is_gone=Q(status__in=GONE))
        .values_list("kind", "purchased_on", "disposed_on", "is_gone")
        .annotate(
            n=Count("pk"),
            total=Sum("cost", filter=Q(cost__gte=threshold)),
            priced=Count("cost"),
            small=Count("pk", filter=Q(cost__lt=threshold)),
        )
        .order_by()
    )
    return [
        Bought(kind, day, disposed, is_gone, n, cost or NOTHING, n - priced, small)
        for kind, day, disposed, is_gone, n, cost, priced, small in rows
    ]
