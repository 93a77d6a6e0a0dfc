"""Suppliers by the names that rows of other registers say."""

from collections.abc import Collection, Sequence

from django.db.models import Q

from fingerpost.foundation.registers.named import Bearers, Named

from .choices import Standing
from .models import Supplier

MOST = 300


def _bearers(names: Collection[str]) -> Bearers:
    """Suppliers are known by their legal name, and by the name under which they trade."""
    bears = Q(name_key__in=names) | Q(trading_key__in=names)
    for each in Supplier.objects.filter(bears, archived_on=None):
        for name in {each.name_key, each.trading_key} & set(names):
            yield name, each


def _known() -> Sequence[str]:
    held = Supplier.objects.filter(standing=Standing.HELD, archived_on=None)
    return list(held.order_by("name_key", "pk").values_list("legal_name", flat=True)[:MOST])


def supplier_in(key: str) -> Named:
    """A text that names a supplier, to whom a key points."""
    return Named(key, _bearers, _known)
