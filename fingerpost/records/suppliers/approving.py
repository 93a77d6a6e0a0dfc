"""A supplier is approved by those whose business it is, never by whoever asked for it."""

from fingerpost.foundation.approvals.kinds import Kind, needs_approval

from .actions_approval import settle
from .deciding import CRITICAL, OF_DATA, PLAIN, facts
from .models import Supplier

for word, title, deed in (
    (PLAIN, "Suppliers", "suppliers.decide"),
    (OF_DATA, "Suppliers with data, or critical", "suppliers.decide_data"),
    (CRITICAL, "Critical suppliers", "suppliers.decide_critical"),
):
    needs_approval(
        Kind(
            word=word,
            title=title,
            model=Supplier,
            page="suppliers:show",
            decide=deed,
            sentence=lambda supplier: f"Approve {supplier}",
            facts=facts,
            settle=settle,
            takes_conditions=True,
        )
    )
