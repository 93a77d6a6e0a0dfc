"""The arrangement is signed twice: for what support is needed, and for what it costs."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .actions import FOR_COST, FOR_NEED, SIDES, settle
from .models import Arrangement
from .telling import facts_of

for word, title in (
    (FOR_NEED, "Support arrangement: what is needed"),
    (FOR_COST, "Support arrangement: what it costs"),
):
    needs_approval(
        Kind(
            word=word,
            title=title,
            model=Arrangement,
            page="arrangement:show",
            decide=SIDES[word],
            sentence=lambda version: f"Sign the {str(version).lower()}",
            facts=facts_of,
            settle=settle,
        )
    )
