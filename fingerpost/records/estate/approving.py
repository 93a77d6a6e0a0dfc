"""The disposal of assets needs the decision of somebody who did not propose it."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .disposing.actions import settle
from .disposing.proposals import DISPOSAL, facts
from .models import Asset

needs_approval(
    Kind(
        word=DISPOSAL,
        title="Disposal of assets",
        model=Asset,
        page="assets:show",
        decide="assets.approve_disposal",
        deputy="assets.stand_in_for_disposal",
        sentence=lambda asset: f"Dispose of {asset}",
        facts=facts,
        settle=settle,
    )
)
