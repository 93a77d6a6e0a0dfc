"""What stops if a system stops, on its page; and the systems of a supplier, on the supplier's."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.records.suppliers.models import Supplier

from .choices import CURRENT
from .models import Rest, System
from .picture import branches, drawn
from .rules import grouped


def what_stops(request: Request, system: System) -> Mapping[str, Any]:
    """Everything that rests on a system, at once or by way of others."""
    found = branches(system.pk, _stops_with())
    rows = {each.pk: each for each in System.objects.filter(pk__in=[key for key, _, _ in found])}
    names = {system.pk: system.name, **{key: row.name for key, row in rows.items()}}
    return {
        "system": system,
        "picture": drawn(system.pk, found, names) if found else None,
        "rows": [(rows[key], names[by]) for key, by, _ in found],
    }


def _stops_with() -> dict[int, list[int]]:
    """{system: those that stop with it} among the current ones."""
    pairs = Rest.objects.filter(system__status__in=CURRENT, system__archived_on=None)
    return grouped(pairs.order_by("name", "pk").values_list("on_id", "system_id"))


def systems_of(request: Request, supplier: Supplier) -> Mapping[str, Any] | None:
    """The systems that a supplier provides."""
    found = list(System.objects.filter(supplier=supplier, archived_on=None).order_by("name_key"))
    return {"systems": found} if found else None


panel(
    "system",
    word="stops",
    title="What stops if this stops",
    view="systems.view",
    template="systems/_stops.html",
    read=what_stops,
)
panel(
    "supplier",
    word="systems",
    title="Systems that it provides",
    view="systems.view",
    template="systems/_of_supplier.html",
    read=systems_of,
)
