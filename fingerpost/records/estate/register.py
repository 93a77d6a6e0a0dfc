"""The asset register: every device that the school owns, leases or borrows."""

from datetime import date
from functools import partial

from fingerpost.foundation.imports.values import normal_serial
from fingerpost.foundation.registers.declaration import (
    Block,
    Column,
    Derived,
    Key,
    Register,
    Standing,
    Verbs,
    declare,
)
from fingerpost.foundation.registers.listing import Sort, read_date
from fingerpost.foundation.registers.sets import Sets
from fingerpost.foundation.ui.filters import plural

from . import actions, preparing
from .choices import HELD, LEAVING
from .choices import Standing as States
from .holes import holes
from .importing import rooms
from .importing.sheet import SHEET
from .models import Asset
from .moves import goes_on, stays_because


def span(start: date | None, today: date) -> str:
    """The time since a day in years and months: 4 years 2 months."""
    if start is None:
        return "not known"
    months = max((today.year - start.year) * 12 + today.month - start.month, 0)
    if today.day < start.day:
        months = max(months - 1, 0)
    years, rest = divmod(months, 12)
    parts = [plural(years, "year", "years")] if years else []
    if rest or not years:
        parts.append(plural(rest, "month", "months"))
    return " ".join(parts)


AGE = Derived("Age", lambda asset, today: span(asset.age_from(), today))
OWNED = Derived("Owned for", lambda asset, today: span(asset.purchased_on, today))
KEEP = "assets.keep"
"""Everything but what it cost, which is the business manager's as well."""

ASSETS = declare(
    Register(
        model=Asset,
        word="asset",
        plural="assets",
        about="The asset register lists every device that the school owns, leases or borrows.",
        prefix="AST",
        title="name",
        columns=(
            Column("name"),
            Column("kind", for_desks=True),
            Column("tag", nowrap=True),
            Column("serial", nowrap=True, for_desks=True),
            Column("assigned_to"),
            Column("location"),
            Column("status"),
            Column("purchased_on", is_usual=False),
            Column("review_on"),
        ),
        sorts=(
            Sort("name", "Description", "name", "name_key"),
            Sort("review", "Review date", "review_on", "review_sort", read_date),
            Sort("purchase", "Purchase date", "purchased_on", "purchased_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(HELD, "In school", here=States.HELD, gone=States.GONE),
        search=(
            Key("tag", "tag_key"),
            Key("serial", "serial_key", normal_serial),
            Key("name", "name_key"),
        ),
        words=(
            "name",
            "kind",
            "manufacturer",
            "model",
            "model_number",
            "serial",
            "tag",
            "assigned_to",
            "location",
            "supplier",
            "order_number",
            "notes",
        ),
        blocks=(
            Block(
                "What it is",
                ("name", "kind", "manufacturer", "model", "model_number", "serial", "tag"),
                change=KEEP,
            ),
            Block("Where it is", ("status", "assigned_to", "location"), change=KEEP),
            Block(
                "Its life",
                (
                    "purchased_on",
                    "acquired",
                    "made_on",
                    AGE,
                    OWNED,
                    "review_on",
                    "warranty_ends_on",
                    "lease_ends_on",
                ),
                change=KEEP,
            ),
            Block(
                "What it cost",
                ("cost", "replacement_cost", "supplier", "order_number", "funding"),
                view="assets.view_costs",
                change="assets.change_costs",
            ),
            Block(
                "Software and data",
                (
                    "os",
                    "os_version",
                    "support_ends_on",
                    "encrypted",
                    "encrypted_checked_on",
                    "personal_data",
                    "last_seen_on",
                ),
                change=KEEP,
            ),
            Block(
                "Disposal",
                ("wiped_on", "disposed_on", "disposal_certificate", "certificate_on"),
                change=KEEP,
                when=lambda asset: asset.status in LEAVING or asset.disposed_on,
            ),
            Block("Notes", ("notes",), change=KEEP),
        ),
        verbs=Verbs(
            actions.create,
            actions.change,
            actions.mend,
            Sets(
                lambda organisation, values: preparing.new(organisation, 0, values),
                preparing.changed,
                preparing.wrong_in_the_register,
                rooms.enter,
                rooms.change,
                partial(actions.change_many, is_undo=True),
                preparing.KEPT,
            ),
        ),
        sheet=SHEET,
        stays_because=stays_because,
        goes_on=goes_on,
        holes=holes,
        known_by=("kind", "assigned_to", "location", "tag", "serial"),
        expiring=("review_on", "warranty_ends_on", "support_ends_on", "lease_ends_on"),
        unlike=("serial", "tag", "name"),
        prompts={"name": "Enter a description, such as HP ProBook 450 G8"},
        hints={
            "name": "What people call it, such as HP ProBook 450 G8",
            "serial": "From the label or the settings of the device. It tells two alike apart",
            "tag": "The number on the school's own label, if there is one",
            "status": "Before something is disposed of, its disposal is proposed and approved",
            "assigned_to": "A person, a class or a trolley",
            "location": "The room where it is kept",
            "made_on": "Only if it was not new when you got it. Its true age counts from here",
            "review_on": "The day on which you will think about replacing or upgrading it",
            "os": "Such as Windows 11 Education or ChromeOS",
            "os_version": "Such as 24H2, 15.6 or 10.0.26100",
            "support_ends_on": "The last day on which its maker sends security updates",
            "encrypted_checked_on": "The day on which somebody or device management last saw it so",
            "last_seen_on": "The day on which device management last heard from it",
            "replacement_cost": "What one like it would cost today",
            "personal_data": "Staff or pupils' data kept on the device itself",
            "wiped_on": "Before it goes: the day on which no data was left on it",
            "disposed_on": "Only for an asset that was wiped and is gone",
        },
    )
)
