"""What is read of a row of GIAS, by the real names of its columns. All else is never stored:
neither percentages of free meals nor special needs, religion, nor the names of heads."""

import re
from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.models import Kind, Phase
from fingerpost.foundation.tenancy.particulars import COMPANY, GROUP_ID, Status, TypeGroup

from .models import Establishment, Group

NEEDED = ("URN", "EstablishmentName")
NEEDED_OF_GROUPS = ("Group UID", "Group Name")
TYPES = {each.label.casefold(): each for each in TypeGroup}
STATUSES = {each.label.casefold(): each for each in Status}
PHASES = {
    "nursery": Phase.PRIMARY,
    "primary": Phase.PRIMARY,
    "middle deemed primary": Phase.PRIMARY,
    "secondary": Phase.SECONDARY,
    "middle deemed secondary": Phase.SECONDARY,
    "16 plus": Phase.SIXTEEN_PLUS,
    "all-through": Phase.ALL_THROUGH,
}
"""The phases of GIAS as the standards tell them apart."""
Row = Mapping[str, str | None]


def establishment(row: Row) -> Establishment | None:
    """A school or college; None for a row without a URN of six figures or without a name."""
    urn, name = _figures(row, "URN", 6), _said(row, "EstablishmentName")[:120]
    if not urn or not name:
        return None
    group = TYPES.get(_said(row, "EstablishmentTypeGroup (name)").casefold(), "")
    town, postcode = _said(row, "Town")[:80], _said(row, "Postcode")[:8]
    return Establishment(
        urn=urn,
        name=name,
        town=town,
        postcode=postcode,
        kind=Kind.COLLEGE if group == TypeGroup.COLLEGES else Kind.SCHOOL,
        phase=_phase(row, group),
        type_group=group,
        status=STATUSES.get(_said(row, "EstablishmentStatus (name)").casefold(), ""),
        la_code=_figures(row, "LA (code)", 3),
        establishment_number=_figures(row, "EstablishmentNumber", 4),
        ukprn=_figures(row, "UKPRN", 8),
        low_age=_number(row, "StatutoryLowAge", 99),
        high_age=_number(row, "StatutoryHighAge", 99),
        pupils=_number(row, "NumberOfPupils", 99_999),
        trust_uid=_matching(row, "Trusts (code)", r"[0-9]{1,6}"),
        trust_name=_said(row, "Trusts (name)")[:120],
        words=fold(f"{name} {town} {postcode} {postcode.replace(' ', '')} {urn}")[:400],
    )


def group(row: Row) -> Group | None:
    """A trust; None for a row without a UID or a name."""
    uid, name = _matching(row, "Group UID", r"[0-9]{1,6}"), _said(row, "Group Name")[:120]
    if not uid or not name:
        return None
    number = _said(row, "Companies House Number").upper()
    number = number.zfill(8) if number.isdecimal() else number
    group_id = _said(row, "Group ID").upper()
    return Group(
        trust_uid=uid,
        trust_group_id=group_id if re.match(GROUP_ID.regex, group_id) else "",
        name=name,
        companies_house=number if re.match(COMPANY.regex, number) else "",
        ukprn=_figures(row, "UKPRN", 8),
        group_status=_said(row, "Group Status")[:40],
        words=fold(f"{name} {uid} {group_id}")[:400],
    )


def _said(row: Row, column: str) -> str:
    return " ".join((row.get(column) or "").split())


def _matching(row: Row, column: str, pattern: str) -> str:
    said = _said(row, column)
    return said if re.fullmatch(pattern, said) else ""


def _figures(row: Row, column: str, length: int) -> str:
    """A number of a fixed length, with the zeros in front that a spreadsheet may have dropped."""
    said = _matching(row, column, rf"[0-9]{{1,{length}}}")
    return said.zfill(length) if said and (length < 5 or len(said) == length) else ""


def _number(row: Row, column: str, most: int) -> int | None:
    said = _matching(row, column, r"[0-9]{1,6}")
    return int(said) if said and int(said) <= most else None


def _phase(row: Row, group: Any) -> Phase:
    if (
        group == TypeGroup.SPECIAL
        or "special" in _said(row, "TypeOfEstablishment (name)").casefold()
    ):
        return Phase.SPECIAL
    return PHASES.get(_said(row, "PhaseOfEducation (name)").casefold(), Phase.NONE)
