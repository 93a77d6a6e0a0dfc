"""What the page of a supplier says of its approval, and of who works here for it."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.http import Request
from fingerpost.foundation.memberships import engaging
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.errands import errand
from fingerpost.foundation.registers.panels import panel

from .adopting import of_the_trust
from .asking import approval
from .choices import Kind
from .models import Supplier


def engagements(request: Request, supplier: Supplier) -> Mapping[str, Any] | None:
    """Every engagement of a company; the way to engage it where it looks after IT."""
    found = engaging.of_supplier(request.actor, supplier.pk, today())
    may_engage = supplier.kind == Kind.IT_SUPPORT and request.actor.may("memberships.engage")
    if not found and not may_engage:
        return None
    is_engaged = any(not each.is_over for each in found)
    agreements = [each.engagement.agreement for each in found if each.engagement.agreement]
    return {
        "engaged": found,
        "engage": supplier.pk if may_engage and not is_engaged else None,
        "files": StoredFile.objects.in_bulk(agreements) if agreements else {},
    }


panel(
    "supplier",
    word="trusts",
    title="Of your trust",
    view="suppliers.view",
    template="suppliers/_adopt.html",
    read=of_the_trust,
)
errand("supplier", title="Ask for approval", page="suppliers:ask", deed="suppliers.ask")
panel(
    "supplier",
    word="approval",
    title="Approval",
    view="suppliers.view",
    template="suppliers/_approval.html",
    read=approval,
)
panel(
    "supplier",
    word="engagement",
    title="Engaged, and who comes in",
    view="memberships.view",
    template="suppliers/_engagement.html",
    read=engagements,
)
