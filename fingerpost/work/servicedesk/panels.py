"""What the page of an asset says of the requests about it."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.records.estate.models import Asset

from .involved import may_read
from .mending import report
from .models import Ticket

SHOWN = 10


def requests(request: Request, asset: Asset) -> Mapping[str, Any]:
    """The latest requests about an asset, those that wait first, and where to report a fault."""
    found = sorted(_latest(asset=asset.pk), key=lambda each: not each.is_open)
    lines = [(each, may_read(request.actor, each)) for each in found]
    return {"lines": lines, "report": report(asset) if request.actor.may("desk.ask") else ""}


_latest = Prepared(
    lambda: (
        Ticket.objects.filter(asset=Given("asset"))
        .select_related("requester", "on_behalf_of")
        .order_by("-id")[:SHOWN]
    )
)


panel(
    "asset",
    word="requests",
    title="Requests about it",
    view="desk.view",
    template="desk/_panel.html",
    read=requests,
)
