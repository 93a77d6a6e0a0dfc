"""Who a staff list names: one person each, however many contracts they have rows for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fingerpost.foundation.imports.cells import Cells, Reading, read_rows
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.people.choices import KEYS, Category
from fingerpost.foundation.tenancy.keys import fold

from .columns import LAYOUT

FACTS = (
    "name", "job_title", "email", "department", "site", "staff_code", "mis_id", "entra_id",
    "google_id", "category", "starts_on", "contract_ends_on",
)  # fmt: skip
OUTSIDE = "#ext#"
"""What Microsoft Entra puts into the sign-in name of a guest."""


@dataclass(slots=True)
class Member:
    """One person as a staff list tells of them."""

    line: int
    facts: dict[str, Any]
    manager: str = ""
    ends_on: date | None = None
    """The last day, when every one of their rows names one."""
    is_closed: bool = False
    """Whether every one of their rows says that the account is closed, or that they left."""

    @property
    def name(self) -> str:
        return str(self.facts.get("name", ""))

    @property
    def keys(self) -> dict[str, str]:
        """What tells them apart, the surest first."""
        return {name: fold(self.facts[name]) for name in KEYS if self.facts.get(name)}


@dataclass(slots=True)
class Named:
    """Everybody whom a list names, and what could not be read."""

    members: list[Member] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def named_in(
    mapping: Mapping[int, str],
    rows: Iterable[tuple[int, Cells]],
    order: Mapping[int, DateOrder],
) -> Named:
    """Everybody whom a list names; rows of one person are put together by their surest key."""
    found = Named()
    groups: dict[tuple[str, str], list[Member]] = {}
    for reading in read_rows(LAYOUT, mapping, rows, order):
        found.notes += [f"Row {reading.line}: {said.why}" for said in reading.wrong]
        member = _member(reading)
        if not member.name:
            found.notes.append(f"Row {reading.line} names nobody. It is left out.")
            continue
        surest = next(iter(member.keys.items()), ("row", str(reading.line)))
        groups.setdefault(surest, []).append(member)
    found.members = [_together(rows_of_one) for rows_of_one in groups.values()]
    return found


def _member(reading: Reading) -> Member:
    said = reading.values
    sign_in = str(said.get("sign_in", "")).casefold()
    facts = {name: said[name] for name in FACTS if said.get(name) not in (None, "")}
    facts["name"] = _name(said)
    if "email" not in facts and "@" in sign_in and OUTSIDE not in sign_in:
        facts["email"] = sign_in
    if OUTSIDE in sign_in or said.get("category") == Category.GUEST:
        facts["category"] = Category.GUEST.value
    return Member(
        reading.line,
        facts,
        str(said.get("line_manager", "")),
        said.get("left_on") or said.get("contract_ends_on"),
        said.get("is_open") is False,
    )


def _name(said: Mapping[str, Any]) -> str:
    """The name that they go by; "Fernhill, Ada" is turned round. Legal names are not kept."""
    parts = (
        said.get("preferred_forename") or said.get("forename"),
        said.get("preferred_surname") or said.get("surname"),
    )
    full = str(said.get("name") or "")
    if all(parts) or not full:
        return " ".join(str(part) for part in parts if part)[:120]
    last, comma, first = full.partition(",")
    return f"{first.strip()} {last.strip()}".strip() if comma else full


def _together(rows: Sequence[Member]) -> Member:
    """One person out of the rows of their contracts: ended only when all of them are."""
    running = [each for each in rows if not each.is_closed and each.ends_on is None]
    last = max(rows, key=lambda each: each.ends_on or date.max)
    chosen = running[0] if running else last
    for other in rows:
        for name, value in other.facts.items():
            chosen.facts.setdefault(name, value)
    if running:
        chosen.facts.pop("contract_ends_on", None)
    starts = [each.facts["starts_on"] for each in rows if "starts_on" in each.facts]
    if starts:
        chosen.facts["starts_on"] = min(starts)
    chosen.is_closed = all(each.is_closed for each in rows)
    return chosen
