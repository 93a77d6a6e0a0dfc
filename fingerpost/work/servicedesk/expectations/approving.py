"""Expectations are signed by both sides: for the school, and for IT support."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .actions import FOR_IT, FOR_SCHOOL, settle
from .models import Expectations
from .telling import facts_of

for word, title, deed in (
    (FOR_SCHOOL, "Service expectations, for the school", "expectations.agree"),
    (FOR_IT, "Service expectations, for IT support", "expectations.agree_for_it"),
):
    needs_approval(
        Kind(
            word=word,
            title=title,
            model=Expectations,
            page="expectations:show",
            decide=deed,
            sentence=lambda version: f"Agree to {str(version).lower()}",
            facts=facts_of,
            settle=settle,
        )
    )
