"""The asset register in groups that share their days, read again only once it has changed.

A hundred thousand assets take the database a fifth of a second; they come in some hundred groups.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.tenancy.scope import current_scope

from ..choices import GONE, HELD, LEAVING, Acquired
from ..models import Asset
from ..totals.counting import BEGAN
from .rules import Known

NOTHING = Decimal(0)
STAYING = tuple(status for status in HELD if status not in LEAVING)
NEVER_BOUGHT = (Acquired.LEASED, Acquired.DONATED)
KEPT = 256
"""So many schools are remembered."""


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


def serving() -> list[Serving]:
    """What is in school and stays there, by everything that decides when it must be replaced."""
    return _serving(*_state())


def bought(threshold: Decimal) -> list[Bought]:
    """What was bought, in school or gone, by everything that decides what it is worth."""
    return _bought(*_state(), threshold)


def forget() -> None:
    """Read everything anew, as after a restore."""
    _serving.cache_clear()
    _bought.cache_clear()


def _state() -> tuple[int, int]:
    """Whose register it is, and how often it has changed."""
    return current_scope().organisation_id, versions({Asset})[Asset]


@lru_cache(maxsize=KEPT)
def _serving(organisation: int, version: int) -> list[Serving]:
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


@lru_cache(maxsize=KEPT)
def _bought(organisation: int, version: int, threshold: Decimal) -> list[Bought]:
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
