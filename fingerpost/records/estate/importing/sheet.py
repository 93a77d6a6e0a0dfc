"""What a sheet of assets may hold beside what its fields tell: other words, lengths of warranty."""

import calendar
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.dates import DateOrder, Imprecise, parse_date
from fingerpost.foundation.imports.layout import SKIP, Odd, Remark, UnknownWord, text
from fingerpost.foundation.imports.values import BadValue, placeholder_serial, scientific
from fingerpost.foundation.registers.importing.readers import reader_of
from fingerpost.foundation.registers.importing.sheet import (
    Aside,
    Heading,
    Lines,
    Sheet,
    Values,
    Words,
)
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards import findings

from ..choices import Kind, Status
from ..moves import closed_because, refusal
from ..preparing import FIELDS
from ..rules import problems
from .headings import HEADINGS
from .rooms import foresee
from .words import KINDS, STATUSES, WAYS, YES_NO, guess

_SPAN = re.compile(r"(\d{1,3})\s*(years?|yrs?|y|months?|mths?|m)?\b[a-z ()]*", re.IGNORECASE)
_MOST_MONTHS = 240
QUANTITIES = {"quantity", "qty", "number", "count", "noof", "howmany", "units"}


@dataclass(frozen=True)
class Months:
    """A length of warranty, which ends so long after the purchase."""

    n: int
    cell: str


def _serial(cell: str, order: DateOrder) -> Any:
    serial = text("Serial number", FIELDS["serial"].max_length or 0)(cell, order)
    if scientific(serial):
        return Odd(serial, "rounded")
    return Odd(SKIP, "placeholder", serial) if placeholder_serial(serial) else serial


def _warranty(cell: str, order: DateOrder) -> date | Months:
    """An end date, or a length such as 36 or "3 years"; other words are kept as words."""
    if found := _SPAN.fullmatch(cell):
        unit = (found[2] or "m")[0].lower()
        months = int(found[1]) * (12 if unit == "y" else 1)
        if 0 < months <= _MOST_MONTHS:
            return Months(months, cell)
    if not re.search(r"\d", cell):
        raise UnknownWord(cell)
    return parse_date(cell, order)


def _support_ends(cell: str, order: DateOrder) -> Any:
    """A day, or the first day of a month: Google Admin shows no more than "Jun 2028"."""
    try:
        return parse_date(cell, order)
    except Imprecise as unclear:
        for first in (f"1 {cell}", f"{cell}-01"):
            with suppress(BadValue):
                return Odd(parse_date(first, order), "month")
        raise unclear


@dataclass(frozen=True)
class Unmanaged:
    """A device that Google Admin manages no longer, wherever it is."""


def _status(cell: str, order: DateOrder) -> Any:
    """A status; that a device was deprovisioned is no proof that it went."""
    if folded(cell) == "deprovisioned":
        return Odd(Unmanaged(), "unmanaged")
    return _one_status(cell, order)


OWNED = {
    **dict.fromkeys(("personal", "byod", "byo", "employee", "private", "own device"), "personal"),
    **dict.fromkeys(("1", "true", "yes", "y"), "personal"),
    **dict.fromkeys(("0", "false", "no", "n"), "school"),
    **dict.fromkeys(("company", "corporate", "school", "organisation", "organization"), "school"),
}
"""What device management and Snipe-IT (under BYOD) say of whose a device is."""


def _owner(cell: str, order: DateOrder) -> str:
    if found := OWNED.get(cell.strip().casefold()):
        return found
    raise UnknownWord(cell)


def somebodys_own(values: Values, words: Words) -> str:
    """A device of somebody's own is none of the school's assets, whoever lets it in."""
    if values.get("ownership") != "personal":
        return ""
    return (
        "This device belongs to a person, not to the school, so it is no asset of the school. "
        "Leave the row out."
    )


def complete(values: Values, words: Words) -> None:
    """A description for an asset that has none: make and model, or the kind; and a status."""
    if isinstance(values.get("status"), Unmanaged):
        values["status"] = Status.DISPOSED if "disposed_on" in values else Status.SPARE
    _settle_warranty(values, values.get("purchased_on"), words)
    if "name" not in values:
        model = values.get("model") or values.get("model_number", "")
        made = _make_and_model(values.get("manufacturer", ""), model)
        values["name"] = (made or words.get("kind") or Kind(values["kind"]).label)[:160]
    values.setdefault("status", Status.DISPOSED if "disposed_on" in values else Status.IN_USE)


def _make_and_model(make: str, model: str) -> str:
    """The two in one; many a model says its make already."""
    if model.casefold().startswith(make.casefold()):
        return model
    return f"{make} {model}".strip()


def amend(values: Values, words: Words, asset: Any) -> None:
    if isinstance(values.get("status"), Unmanaged):
        del values["status"]
        if asset.status in (Status.IN_USE, Status.ON_LOAN) and not values.get("disposed_on"):
            values["status"] = Status.SPARE
    _settle_warranty(values, values.get("purchased_on", asset.purchased_on), words)


def _settle_warranty(values: Values, bought: date | None, words: Words) -> None:
    """Turn a length of warranty into its last day, when the day it began is known."""
    length = values.get("warranty_ends_on")
    if not isinstance(length, Months):
        return
    del values["warranty_ends_on"]
    if bought:
        values["warranty_ends_on"] = _later(bought, length.n)
    else:
        words["warranty_ends_on"] = length.cell


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def one_row_for_many(headers: Sequence[str], rows: Lines) -> list[str]:
    """A warning when a column says that some rows stand for several assets."""
    return [
        f"“{header}” says more than one in {plural(n, 'row', 'rows')}. Each row becomes one asset: "
        "give every device a row of its own."
        for index, header in enumerate(headers)
        if folded(header) in QUANTITIES
        and (n := sum(cells[index].isdecimal() and int(cells[index]) > 1 for _, cells in rows))
    ]


_one_status = reader_of(FIELDS["status"], "Status", STATUSES)
_SPECIAL: dict[str, dict[str, Any]] = {
    "kind": {"words": KINDS, "otherwise": Kind.OTHER.value, "guess": guess},
    "serial": {"read": _serial},
    "status": {"read": _status},
    "acquired": {"words": WAYS, "is_picky": True},
    "warranty_ends_on": {"read": _warranty},
    "support_ends_on": {"read": _support_ends},
    "encrypted": {"words": YES_NO, "is_picky": True},
    "personal_data": {"words": YES_NO, "is_picky": True},
    "disposed_on": {"is_picky": True},
    "wiped_on": {"is_picky": True},
    "last_seen_on": {"is_picky": True},
    "encrypted_checked_on": {"is_picky": True},
}

SHEET = Sheet(
    keys=("tag", "serial"),
    describing=("name", "manufacturer", "model", "model_number", "kind"),
    headings=tuple(
        Heading(name, aliases, **_SPECIAL.get(name, {})) for name, aliases in HEADINGS.items()
    ),
    asides=(
        Aside(
            "ownership",
            "Ownership",
            _owner,
            "byod | owner type | device ownership | manageddeviceownertype | ownership status",
        ),
    ),
    told_by={
        "hardwarehash": "Windows computer",
        "annotatedassetid": "Chromebook",
        "annotatedlocation": "Chromebook",
        "annotateduser": "Chromebook",
    },
    references="reference | ref | asset reference",
    facts=("kind", "tag", "serial", "assigned_to", "location", "purchased_on"),
    remarks={
        "placeholder": Remark(
            "This is not a serial number. A new asset keeps it in its notes.",
            "These are not serial numbers. New assets keep them in their notes: {words}.",
        ),
        "rounded": Remark(
            "A spreadsheet rounded this number. It is kept as it stands; look at the device.",
            "A spreadsheet rounded these serial numbers. They are kept; look at the devices to "
            "mend them: {words}.",
        ),
        "month": Remark(
            "This names a month only. Its first day is taken, to be on the safe side.",
            "Ends of support that name a month only: {words}. The first day of it is taken.",
        ),
        "unmanaged": Remark(
            "Google manages it no longer, which does not say that it was disposed of. It counts as "
            "“Spare” if it was in use or is new; otherwise its status stays.",
            "Deprovisioned in Google, which does not say that they were disposed of: {rows}. They "
            "count as “Spare” if they were in use or are new; otherwise their status stays.",
        ),
    },
    complete=complete,
    amend=amend,
    problems=problems,
    forbids=refusal,
    may=lambda actor, asset: closed_because(asset),
    refuse=somebodys_own,
    notes=one_row_for_many,
    foresee=foresee,
    proves="/standards/digital-leadership-and-governance/",
    afterwards=findings.refresh,
)
