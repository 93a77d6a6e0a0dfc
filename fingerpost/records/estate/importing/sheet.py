"""What a sheet of assets may hold, under all the headings that schools and programs give it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.dates import DateOrder, parse_date
from fingerpost.foundation.imports.layout import (
    SKIP,
    Column,
    Layout,
    Odd,
    Reader,
    Remark,
    UnknownWord,
    choice,
    day,
    money,
    text,
)
from fingerpost.foundation.imports.values import BadValue, placeholder_serial, scientific
from fingerpost.foundation.ui.filters import plural

from ..choices import Acquired, Kind, Status, YesNo
from ..preparing import FIELDS
from .headings import HEADINGS
from .words import KINDS, STATUSES, WAYS, YES_NO

REFERENCE = "fingerpost_reference"
MOST_MONEY = Decimal("99999999.99")
_REFERENCE = re.compile(r"(?:AST)?[- ]*0*([1-9]\d{0,8})", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,3})\s*(years?|yrs?|y|months?|mths?|m)?\b[a-z ()]*", re.IGNORECASE)
_MOST_MONTHS = 240
QUANTITIES = {"quantity", "qty", "number", "count", "noof", "howmany", "units"}


@dataclass(frozen=True)
class Months:
    """A length of warranty, which ends so long after the purchase."""

    n: int
    cell: str


def _reference(cell: str, order: DateOrder) -> int:
    if found := _REFERENCE.fullmatch(cell):
        return int(found[1])
    raise BadValue(
        f"“{cell}” is not a Fingerpost reference such as AST-1042. Leave the cell empty to add "
        "the asset as a new one."
    )


def _serial(cell: str, order: DateOrder) -> Any:
    serial = text("Serial number", FIELDS["serial"].max_length or 0)(cell, order)
    if scientific(serial):
        return Odd(serial, "rounded")
    return Odd(SKIP, "placeholder") if placeholder_serial(serial) else serial


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


def _column(name: str, group: str, read: Reader | None = None, **more: Any) -> Column:
    """A column for a field of the register, read as the field needs it."""
    field = FIELDS[name]
    words = str(field.verbose_name)
    label = words[:1].upper() + words[1:]
    is_date = field.get_internal_type() == "DateField"
    by_type: dict[str, Reader] = {"DateField": day, "DecimalField": money(MOST_MONEY)}
    reader = read or by_type.get(field.get_internal_type()) or text(label, field.max_length or 0)
    emptied = None if field.null else ""
    return Column(
        name,
        label,
        reader,
        _headings(name),
        group,
        **{"cleared": emptied, "is_date": is_date, **more},
    )


def _headings(name: str) -> list[str]:
    return [" ".join(heading.split()) for heading in HEADINGS[name].split("|")]


IT, WHERE, LIFE, COST = "What it is", "Where it is", "Its life", "What it cost"
SOFT, GONE = "Software and data", "Disposal and notes"
FIXED: dict[str, Any] = {"can_be_cleared": False}
UNSURE: dict[str, Any] = {"cleared": YesNo.UNKNOWN.value, "is_picky": True}

COLUMNS = (
    _column("name", IT, **FIXED),
    _column("kind", IT, choice(dict(Kind.choices), KINDS), **FIXED),
    _column("manufacturer", IT),
    _column("model", IT),
    _column("serial", IT, _serial),
    _column("tag", IT),
    Column(
        REFERENCE,
        "Fingerpost reference",
        _reference,
        _headings(REFERENCE),
        IT,
        can_be_cleared=False,
        is_picky=True,
    ),
    _column("status", WHERE, choice(dict(Status.choices), STATUSES), **FIXED),
    _column("assigned_to", WHERE),
    _column("location", WHERE),
    _column("purchased_on", LIFE),
    _column("acquired", LIFE, choice(dict(Acquired.choices), WAYS), **FIXED, is_picky=True),
    _column("made_on", LIFE),
    _column("warranty_ends_on", LIFE, _warranty),
    _column("lease_ends_on", LIFE),
    _column("review_on", LIFE),
    _column("cost", COST),
    _column("replacement_cost", COST),
    _column("supplier", COST),
    _column("order_number", COST),
    _column("funding", COST),
    _column("os", SOFT),
    _column("os_version", SOFT),
    _column("support_ends_on", SOFT),
    _column("encrypted", SOFT, choice(dict(YesNo.choices), YES_NO), **UNSURE),
    _column("encrypted_checked_on", SOFT),
    _column("personal_data", SOFT, choice(dict(YesNo.choices), YES_NO), **UNSURE),
    _column("last_seen_on", SOFT),
    _column("wiped_on", GONE, is_picky=True),
    _column("disposed_on", GONE, is_picky=True),
    _column("disposal_certificate", GONE),
    _column("certificate_on", GONE),
    _column("notes", GONE),
)

LAYOUT = Layout(
    register="assets",
    columns=COLUMNS,
    needed=("name", "manufacturer", "model", "kind", "tag", "serial", REFERENCE),
    ask=(
        "Choose at least one column that says what each row is: the description, the make, the "
        "model, the kind, the asset tag or the serial number."
    ),
    remarks={
        "placeholder": Remark(
            "This is not a serial number, so it is left empty.",
            "Left empty, because these are not serial numbers: {words}.",
        ),
        "rounded": Remark(
            "A spreadsheet rounded this number. It is kept as it stands; look at the device.",
            "A spreadsheet rounded these serial numbers. They are kept; look at the devices to "
            "mend them: {words}.",
        ),
        "shared": Remark(
            "Another row has the same serial number under another asset tag.",
            "The same serial number stands under different asset tags: {words}. These rows come "
            "in; check which is right.",
        ),
        "no key": Remark(
            "Neither an asset tag nor a serial number tells this one from another.",
            "Rows without an asset tag and without a serial number: {rows}. They come in, and are "
            "known again only as long as nothing in them changes.",
        ),
        "kind": Remark(
            "This kind is not known here. It becomes “{kind}”, and the word stays in the notes.",
            "Kinds that are not known here: {words}. They become “Other”, or the kind that a word "
            "in them tells, and the file's own word stays in the notes.",
        ),
        "no kind": Remark(
            "The row says no kind. It becomes “{kind}”.",
            "Rows that say no kind: {rows}. The kind is taken from the description where a word in "
            "it tells, such as “laptop”; otherwise it is “Other”.",
        ),
        "word": Remark(
            "This word is not known here. It stays in the notes.",
            "Words that are not known here and stay in the notes: {words}.",
        ),
        "left": Remark(
            "This word is not known here, so what the register says stays.",
            "Words that are not known here, where the register keeps what it says: {words}.",
        ),
    },
)


def one_row_for_many(
    headers: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]
) -> list[str]:
    """A warning when a column says that some rows stand for several assets."""
    return [
        f"“{header}” says more than one in {plural(n, 'row', 'rows')}. Each row becomes one asset: "
        "give every device a row of its own."
        for index, header in enumerate(headers)
        if folded(header) in QUANTITIES
        and (n := sum(cells[index].isdecimal() and int(cells[index]) > 1 for _, cells in rows))
    ]
