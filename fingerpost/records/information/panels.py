"""What the register of data says of a system, on the system's page; and advice about an entry."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel
from fingerpost.records.systems.models import System

from .choices import Status
from .models import Answered, InformationAsset
from .sources import SOURCES


def of_system(request: Request, system: System) -> Mapping[str, Any]:
    """The entries that name a system, and what the DPO was asked or said about it."""
    source = SOURCES["system"]
    said = Answered.objects.filter(model=source.label, object_id=system.pk).order_by("-pk").first()
    held = InformationAsset.objects.filter(system=system, archived_on=None).order_by("name_key")
    is_asked = said is None and source.rows().filter(pk=system.pk).exists()
    return {"assets": list(held), "said": said, "is_asked": is_asked, "pk": system.pk}


def advice(request: Request, asset: InformationAsset) -> Mapping[str, Any] | None:
    """The way to tell the digital lead what an entry means for the strategy."""
    return None if asset.status == Status.RETIRED else {"pk": asset.pk}


panel(
    "system",
    word="personal-data",
    title="Personal data in the register",
    view="information-assets.view",
    template="information/_of_system.html",
    read=of_system,
    tells=("personal_data",),
)
panel(
    "information asset",
    word="advice",
    title="For the strategy",
    view="information-assets.advise",
    template="information/_advise.html",
    read=advice,
)
