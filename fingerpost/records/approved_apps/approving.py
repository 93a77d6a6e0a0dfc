"""An app is approved by IT, the DPO and the DSL, each for their part, never by whoever asked."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .actions_deciding import settle
from .deciding import OF_DATA, OF_PUPILS, OF_USE, facts
from .models import ApprovedApp

for word, title, deed in (
    (OF_USE, "Apps", "approved-apps.decide_use"),
    (OF_DATA, "Apps: personal data", "approved-apps.decide_data"),
    (OF_PUPILS, "Apps for pupils, or with AI", "approved-apps.decide_pupils"),
):
    needs_approval(
        Kind(
            word=word,
            title=title,
            model=ApprovedApp,
            page="approved-apps:show",
            decide=deed,
            sentence=lambda app: f"Allow {app}",
            facts=facts,
            settle=settle,
            takes_conditions=True,
        )
    )
