"""What the page of a contract says of its end, and a supplier's page of its contracts."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.records.suppliers.models import Supplier

from .models import Contract
from .views_deciding import at_its_end

MOST = 20


def of_a_supplier(request: Request, supplier: Supplier) -> Mapping[str, Any] | None:
    """The contracts with a supplier, the most urgent first."""
    held = Contract.objects.filter(supplier=supplier, archived_on=None)
    found = list(held.order_by("-standing", "say_no_sort", "pk")[:MOST])
    return {"contracts": found} if found else None


panel(
    "contract",
    word="end",
    title="What happens at its end",
    view="contracts.view",
    template="contracts/_at_its_end.html",
    read=at_its_end,
    is_first=True,
)
panel(
    "supplier",
    word="contracts",
    title="Contracts",
    view="contracts.view",
    template="contracts/_of_a_supplier.html",
    read=of_a_supplier,
)
