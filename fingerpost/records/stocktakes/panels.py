"""On the page of an asset: when it was last seen."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .looks import seen_lines
from .models import Line


def read(request: Request, asset: Any) -> Mapping[str, Any] | None:
    """The last three times that a thing was seen; nothing for one that never was."""
    keys = [key for (key,) in _latest(asset=asset.pk)]
    if not keys:
        return None
    return {"lines": Line.objects.filter(pk__in=keys).select_related("sheet").order_by("-at")}


_latest = Prepared(
    lambda: seen_lines().filter(asset=Given("asset")).order_by("-at").values_list("pk")[:3]
)


panel(
    "asset",
    word="stocktakes",
    title="Seen in stocktakes",
    view="stocktakes.view",
    template="stocktakes/_seen.html",
    read=read,
)
