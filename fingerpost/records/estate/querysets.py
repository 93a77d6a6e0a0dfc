"""How assets are counted, filtered and found."""

from datetime import date

from django.db.models import Q

from fingerpost.foundation.tenancy.rows import TenantQuerySet

from .choices import HELD, Acquired, Status

MISSING = {
    "description": Q(name=""),
    "serial": Q(serial_key=""),
    "assignee": Q(assigned_to="", status__in=(Status.IN_USE, Status.ON_LOAN)),
    "location": Q(location=""),
    "purchase": Q(purchased_on=None),
    "age": Q(made_on=None) & (Q(purchased_on=None) | ~Q(acquired__in=(Acquired.NEW, Acquired.LEASED))),
    "review": Q(review_on=None),
    "warranty": Q(warranty_ends_on=None),
    "support": Q(support_ends_on=None),
    "tag": Q(tag_key=""),
}
"""What can be missing from an asset of the register, by the word that names the hole."""


class AssetQuerySet(TenantQuerySet["Asset"]):  # type: ignore[name-defined]  # noqa: F821
    def held(self) -> "AssetQuerySet":
        """What the school should still have: neither lost, stolen nor disposed of."""
        return self.filter(status__in=HELD)

    def disposed(self) -> "AssetQuerySet":
        return self.filter(status=Status.DISPOSED)

    def of_kinds(self, *kinds: str) -> "AssetQuerySet":
        return self.filter(kind__in=kinds)

    def lacking(self, hole: str) -> "AssetQuerySet":
        """Held assets with a hole of that name."""
        return self.held().filter(MISSING[hole])

    def overdue(self, today: date) -> "AssetQuerySet":
        """Held assets whose review date has passed."""
        return self.held().filter(review_on__lt=today)
