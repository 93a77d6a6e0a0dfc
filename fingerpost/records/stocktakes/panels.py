"""On the page of an asset: when it was last seen."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel

from .looks import seen_lines


def read(request: Request, asset: Any) -> Mapping[str, Any] | None:
    """The last three times that a thing was seen; nothing for one that never was."""
    lines = seen_lines().filter(asset=asset).select_related("sheet").order_by("-at")[:3]
    return {"lines": list(lines)} if lines else None


panel(
    "asset",
    word="stocktakes",
    title="Seen in stocktakes",
    view="stocktakes.view",
    template="stocktakes/_seen.html",
    read=read,
)
