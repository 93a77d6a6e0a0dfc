"""How assets are counted, filtered and found."""

from datetime import date

from fingerpost.foundation.tenancy.rows import TenantManager, TenantQuerySet

from .choices import HELD
from .holes import holes


class AssetQuerySet(TenantQuerySet["Asset"]):  # type: ignore[name-defined]
    def listed(self) -> "AssetQuerySet":
        """What is not archived; only what has gone can be."""
        return self.filter(archived_on=None)

    def held(self) -> "AssetQuerySet":
        """What the school should still have: neither lost, stolen nor disposed of."""
        return self.filter(status__in=HELD)

    def of_kinds(self, *kinds: str) -> "AssetQuerySet":
        return self.filter(kind__in=kinds)

    def lacking(self, word: str, today: date) -> "AssetQuerySet":
        """Assets with the hole of that word (see holes.py); "any" is any field of the DfE's list.

        Raises KeyError for a word that names no hole.
        """
        hole = holes(today)[word]
        return self.filter(hole.when, status__in=hole.statuses)


AssetManager = TenantManager.from_queryset(AssetQuerySet)
