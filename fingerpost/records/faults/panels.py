"""What the page of an asset says of its faults."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.records.estate.models import Asset

from .models import FaultReport

SHOWN = 10


def faults(request: Request, asset: Asset) -> Mapping[str, Any] | None:
    """The latest reports of an asset, those that wait first, and where to report one."""
    found = _latest(asset=asset.pk)
    may_report = request.actor.may("faults.report")
    if not found and not may_report:
        return None
    waiting_first = sorted(found, key=lambda each: not each.is_open)
    return {"faults": waiting_first, "asset": asset.pk if may_report else None}


_latest = Prepared(lambda: FaultReport.objects.filter(asset=Given("asset")).order_by("-pk")[:SHOWN])


panel(
    "asset",
    word="faults",
    title="Faults reported",
    view="faults.view",
    template="faults/_panel.html",
    read=faults,
)
