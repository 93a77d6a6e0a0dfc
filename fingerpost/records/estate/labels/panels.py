"""What the list and the page of assets offer about labels."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.errands import errand
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from ..models import Asset
from .models import AssetAddress


def label(request: Request, asset: Asset) -> Mapping[str, Any]:
    """The short address of an asset, if a label was printed."""
    return {"address": next(iter(_address(asset=asset.pk)), None), "asset": asset}


_address = Prepared(lambda: AssetAddress.objects.filter(asset=Given("asset")))


panel(
    "asset",
    word="label",
    title="Label",
    view="labels.print",
    template="labels/_panel.html",
    read=label,
)
errand("asset", title="Print labels", page="labels:choose", deed="labels.print")
