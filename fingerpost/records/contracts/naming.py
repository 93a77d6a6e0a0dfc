"""Contracts by the titles that rows of other registers say."""

from collections.abc import Collection, Sequence

from fingerpost.foundation.registers.named import Bearers, Named

from .choices import Standing
from .models import Contract

MOST = 300


def _bearers(names: Collection[str]) -> Bearers:
    found = Contract.objects.filter(name_key__in=names, archived_on=None)
    return [(each.name_key, each) for each in found]


def _known() -> Sequence[str]:
    held = Contract.objects.filter(standing=Standing.HELD, archived_on=None)
    return list(held.order_by("name_key", "pk").values_list("title", flat=True)[:MOST])


def contract_in(key: str) -> Named:
    """A text that names a contract, to which a key points."""
    return Named(key, _bearers, _known)
