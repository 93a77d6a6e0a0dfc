"""What the page of an asset says of its faults."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.records.estate.models import Asset

from .models import FaultReport

SHOWN = 10


def faults(request: Request, asset: Asset) -> Mapping[str, Any] | None:
    """The latest reports of an asset, those that wait before those that are closed."""
    found = list(FaultReport.objects.filter(asset=asset).order_by("-pk")[:SHOWN])
    return {"faults": sorted(found, key=lambda each: not each.is_open)} if found else None


panel(
    "asset",
    word="faults",
    title="Faults reported",
    view="faults.view",
    template="faults/_panel.html",
    read=faults,
)
