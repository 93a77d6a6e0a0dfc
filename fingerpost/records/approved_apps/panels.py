"""What the page of an app says of its decision, and the way to ask for it or to take it back."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.errands import errand
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.ui.addresses import url

from .choices import ASKABLE
from .deciding import WHO, not_ready, who_decides
from .models import ApprovedApp


def decision(request: Request, app: ApprovedApp) -> Mapping[str, Any]:
    """Who decides about an app that is being checked, and what comes before it."""
    is_waiting = app.status in ASKABLE
    open_ones = Approval.objects.open().about(app).filter(kind__in=WHO)
    return {
        "is_waiting": is_waiting,
        "is_asked": is_waiting and open_ones.exists(),
        "who": who_decides(app),
        "first": not_ready(app),
        "link": f"{url('approved-apps:ask')}?row={app.pk}",
        "may_ask": request.actor.may("approved-apps.ask"),
        "may_stop": request.actor.may("approved-apps.stop"),
        "app": app,
    }


panel(
    "approved app",
    word="decision",
    title="Decision",
    view="approved-apps.view",
    template="approved_apps/_decision.html",
    read=decision,
    tells=("personal_data", "ai"),
)
errand(
    "approved app", title="Ask for a decision", page="approved-apps:ask", deed="approved-apps.ask"
)
