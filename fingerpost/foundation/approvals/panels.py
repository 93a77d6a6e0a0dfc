"""On the page of a record: what was decided about it, and about which version of it."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import EVERY, panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .inbox import lines
from .kinds import KINDS
from .models import Approval
from .rights import may_see

SHOWN = 5


def decisions(request: Request, row: Any) -> Mapping[str, Any] | None:
    """What was asked about a row, the latest first."""
    label = row._meta.label
    if label not in {each.model._meta.label for each in KINDS.values()}:
        return None
    found = _about(model=label, pk=row.pk)
    if not found:
        return None
    shown = [(each, may_see(request.actor, each.approval)) for each in lines(found)]
    return {"lines": shown}


_about = Prepared(
    lambda: Approval.objects.filter(model=Given("model"), object_id=Given("pk")).order_by("-pk")[
        :SHOWN
    ]
)

panel(
    EVERY,
    word="decisions",
    title="Decisions",
    view="approvals.view",
    template="approvals/_panel.html",
    read=decisions,
)
