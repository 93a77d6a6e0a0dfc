"""What an engagement means for the supplier: it stays on the lists while it lasts."""

from fingerpost.foundation.accounts.models import Engagement, EngagementQuerySet
from fingerpost.foundation.now import today

from .models import Supplier


def stays_because(supplier: Supplier) -> str:
    """Why a supplier cannot be archived yet: technicians of it may still be let in."""
    running = _of(supplier).filter(ended_on=None, until__gte=today())
    if not running.exists():
        return ""
    return (
        f"{supplier.legal_name} is engaged here, so its technicians may come in. End its "
        "engagement on this page first."
    )


def kept_because(supplier: Supplier) -> str:
    """Why a supplier cannot be deleted: it was engaged, and somebody signed that."""
    return f"{supplier.legal_name} was engaged" if _of(supplier).exists() else ""


def _of(supplier: Supplier) -> EngagementQuerySet:
    return Engagement.objects.filter(organisation=supplier.organisation_id, supplier=supplier.pk)
