"""The record of processing activities, as Article 30(1) UK GDPR asks for it: live entries only."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.registers.lines import Lines
from fingerpost.foundation.registers.wording import label, line_in_words, shown
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import NOT_SET, plural, written_date

from .actions import dpo
from .choices import OPEN, Status
from .models import InformationAsset
from .register import ASSETS

FIELDS = (
    "kind",
    "purpose",
    "subjects",
    "categories",
    "source",
    "joint_controller",
    "lawful_basis",
    "basis_note",
    "consent_because",
    "special_kinds",
    "condition",
    "recipients",
    "retention",
    "place",
    "security",
    "system_name",
    "owner_name",
    "reviewed_on",
    "review_on",
)
"""What the law asks for first, then what helps to keep it true."""
TITLE = "Record of processing activities"


@dataclass(frozen=True, slots=True)
class Record:
    """The whole record of a school on a day."""

    heading: Sequence[tuple[str, str]]
    note: str
    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]
    """(reference and name, what each column says)."""


def record(organisation: Organisation, today: date) -> Record:
    """Every live entry, and what was left out."""
    live = InformationAsset.objects.filter(status=Status.LIVE, archived_on=None)
    assets = list(live.order_by("name_key", "pk"))
    kinds = [(lines, _lines(lines, live.values("pk"))) for lines in ASSETS.lines]
    waiting = InformationAsset.objects.filter(status__in=OPEN, archived_on=None).count()
    left_out = plural(waiting, "draft is", "drafts are") + " left out." if waiting else ""
    counted = plural(len(assets), "activity", "activities")
    officer = dpo()
    return Record(
        heading=(
            ("Controller", organisation.name),
            ("Data protection officer", _contact(officer) if officer else "nobody is named"),
            ("As at", written_date(today)),
        ),
        note=f"{counted} on record. {left_out}".strip(),
        columns=[
            *(label(ASSETS, name) for name in FIELDS),
            *(lines.title for lines, _ in kinds),
        ],
        rows=[
            (
                str(asset),
                [
                    *(shown(ASSETS, name, getattr(asset, name)) for name in FIELDS),
                    *("; ".join(told[asset.pk]) or "none noted" for _, told in kinds),
                ],
            )
            for asset in assets
        ],
    )


def body_of(found: Record) -> Body:
    """The record as a document says it; what is not set is left out of the law's own lines."""
    return {
        "heading": [list(each) for each in found.heading],
        "note": found.note,
        "activities": [
            {"name": name, "facts": list(_said(found.columns, cells))} for name, cells in found.rows
        ],
    }


def _said(columns: Sequence[str], cells: Sequence[str]) -> Iterator[list[str]]:
    for column, cell in zip(columns, cells, strict=True):
        if cell != NOT_SET:
            yield [column, cell]


def _lines(lines: Lines, assets: Any) -> Mapping[int, list[str]]:
    """{asset: what its lines say}."""
    told: dict[int, list[str]] = defaultdict(list)
    for line in lines.own().filter(asset__in=assets).order_by(*lines.order):
        told[line.asset_id].append(line_in_words(lines, line))
    return told


def _contact(person: Any) -> str:
    return f"{person.name}, {person.email}" if person.email else str(person.name)
