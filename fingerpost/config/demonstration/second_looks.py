"""The asset register of the demonstration beside device management, and ten assets looked at."""

from collections.abc import Mapping

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.comparisons import actions as comparisons
from fingerpost.foundation.comparisons.declaration import COMPARABLES
from fingerpost.foundation.comparisons.models import Comparison, ComparisonRow, Kind, Outcome
from fingerpost.foundation.imports.columns import propose
from fingerpost.foundation.imports.workbooks import read_pasted
from fingerpost.foundation.spot_checks.actions import deeds_of
from fingerpost.records.estate.choices import Kind as Device
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS

KINDS = (Device.LAPTOP, Device.DESKTOP, Device.TABLET)
NEVER_ENROLLED, NEVER_RETIRED = 2, 1
HEADINGS = ("Device name", "Serial number", "Model", "Primary user", "Ownership")
UNKNOWN = (
    ("FERN-KIOSK-1", "KIOSK00417", "Mini PC", "", "Corporate"),
    ("FERN-LT-OLD", "OLD0000993", "Latitude 3310", "Una Thornby", "Corporate"),
    ("A phone", "OWN0000001", "Phone", "", "Personal"),
)
"""A till of the caterer, a laptop that nobody listed, and somebody's own phone."""
WRONG = {3: ("wrong", "Stands in the staff room"), 8: ("not-found", "")}
"""What was seen of ten, by place; the others are right."""


def compare_with_management(actor: Actor) -> Comparison:
    """Hold the register against what device management lists, with its own gaps."""
    assets = Asset.objects.filter(kind__in=KINDS).exclude(serial="").order_by("pk")
    held, gone = assets.held(), assets.exclude(status__in=ASSETS.standing.usual)
    listed = [*held[NEVER_ENROLLED:], *gone[:NEVER_RETIRED]]
    lines = [HEADINGS, *map(_line, listed), *UNKNOWN]
    table = read_pasted("\n".join("\t".join(cells) for cells in lines))
    comparable = COMPARABLES[ASSETS.plural]
    mapping = propose(table.headers, comparable.aliases)
    upload = comparisons.keep(
        actor,
        comparable,
        table,
        source="intune",
        source_name=comparable.source("intune").label,
        name="managed-devices.csv",
        mapping=mapping,
    )
    deeds = comparisons.deeds_of(comparable)
    made = deeds.compare(actor, upload, comparisons.Asked(mapping, KINDS))
    till = ComparisonRow.objects.get(
        comparison=made, outcome=Outcome.ONLY_THERE, title=UNKNOWN[0][0]
    )
    deeds.answer(actor, till, kind=Kind.NOT_OURS, reason="The till of the caterer")
    return made


def check_ten(actor: Actor, wrong: Mapping[int, tuple[str, str]] = WRONG) -> None:
    """Go and look at ten assets that chance picked."""
    deeds = deeds_of(ASSETS)
    check = deeds.begin(actor)
    for row in check.rows.all():
        answer, note = wrong.get(row.place, ("right", ""))
        deeds.answer(actor, row, answer=answer, note=note)
    deeds.finish(actor, check)


def _line(asset: Asset) -> tuple[str, ...]:
    return (
        f"FERN-{asset.number:04d}",
        asset.serial,
        f"{asset.manufacturer} {asset.model}",
        asset.assigned_to,
        "Corporate",
    )
