"""The asset register beside other lists: device management, virus protection, the ledger."""

from fingerpost.foundation.comparisons.declaration import (
    Comparable,
    Known,
    Source,
    Told,
    compares,
)
from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.values import normal_serial, placeholder_serial, scientific
from fingerpost.foundation.tenancy.keys import fold

from .choices import USER_DEVICES, Kind
from .register import ASSETS

MANAGEMENT = ("intune", "google", "jamf", "management")
"""Lists of what is managed from one place."""
PROTECTION, NETWORK = "protection", "network"
OWN = {"personal", "personallyowned", "byod", "bringyourowndevice", "private", "employee"}


def is_no_serial(cell: str) -> bool:
    """Whether a cell holds no number, or one that a spreadsheet rounded away."""
    return placeholder_serial(cell) or scientific(cell)


def is_own(cell: str) -> bool:
    """Whether a list says that a device belongs to a person."""
    return folded(cell) in OWN


def same_model(here: str, there: str) -> bool:
    """Whether one name of a model holds the other: "ProBook 450 G8" and "HP ProBook 450 G8"."""
    ours, theirs = folded(here), folded(there)
    return ours in theirs or theirs in ours


def same_user(here: str, there: str) -> bool:
    """Whether two names can be of one person: Ted Brackley, and t.brackley@school.example."""
    ours, theirs = folded(here), folded(there)
    name = fold(there.split("@")[0]).replace(".", " ").split()
    last = here.split()[-1:]
    return ours in theirs or theirs in ours or bool(set(map(folded, last)) & set(name))


compares(
    Comparable(
        register=ASSETS,
        sources=(
            Source("intune", "Microsoft Intune", (Kind.LAPTOP, Kind.DESKTOP, Kind.TABLET)),
            Source("google", "Google Admin", (Kind.CHROMEBOOK,)),
            Source("jamf", "Jamf", (Kind.LAPTOP, Kind.DESKTOP, Kind.TABLET)),
            Source("management", "Other device management", USER_DEVICES),
            Source(PROTECTION, "Virus protection", (Kind.LAPTOP, Kind.DESKTOP, Kind.SERVER)),
            Source(
                NETWORK, "Network management tool", (Kind.SWITCH, Kind.ACCESS_POINT, Kind.FIREWALL)
            ),
            Source("ledger", "Purchase ledger"),
            Source("other", "Another list"),
        ),
        known=(
            Known("serial", normal_serial, is_no_serial),
            Known("tag", fold),
        ),
        told=(
            Told(
                "name",
                "Name",
                """device name | devicename | computer name | hostname | host name | display name
                | endpoint | endpoint name | machine name | item | description | asset name""",
                fills="name",
            ),
            Told(
                "serial",
                "Serial number",
                """serial | serialnumber | serial no | serial # | s/n | sn | service tag
                | device serial number | bios serial""",
                fills="serial",
            ),
            Told(
                "tag",
                "Asset tag",
                """tag | asset number | asset no | asset id | annotated asset id
                | annotatedassetid | inventory number | barcode""",
                fills="tag",
            ),
            Told(
                "model",
                "Model",
                "model name | device model | product | model identifier | product name",
                field="model",
                same=same_model,
                fills="model",
            ),
            Told(
                "user",
                "User",
                """primary user display name | full name | assigned to | primary user | user name
                | username | annotated user | annotateduser | primary user upn
                | most recent user | last user | user principal name | email address""",
                field="assigned_to",
                same=same_user,
                fills="assigned_to",
            ),
            Told(
                "last_seen",
                "Last seen",
                """last check-in | last checkin | last sync | lastsync | last contact
                | last inventory update | last sync date time | most recent activity
                | last reported | invoice date""",
                is_time=True,
            ),
            Told(
                "ownership",
                "Ownership",
                "device ownership | owner type | managed device owner type | owned by",
            ),
        ),
        purpose="not in that list",
        look="Is it retired, lost, or wiped? Then change its status. Is it not managed? Then "
        "enrol it, or say why not.",
        owner="ownership",
        is_personal=is_own,
    )
)
