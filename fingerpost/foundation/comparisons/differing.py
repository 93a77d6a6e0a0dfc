"""Rows that are in both lists and differ: what each says now, and which of it can be taken."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.declaration import Register

from .declaration import Comparable, Told
from .models import ComparisonRow, Outcome


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a row differs: what stands here today, and what the list said."""

    field: str
    """The field that can take what the list said; empty where none can."""
    label: str
    here: str
    there: str
    is_settled: bool
    """Whether the register has come to say the same since."""


def answer_key(row: ComparisonRow) -> str:
    """How an answer to a row is remembered; of a row that differs, for just these differences."""
    if row.outcome != Outcome.DIFFERS:
        return row.key
    told = json.dumps(row.differs, ensure_ascii=False)
    return f"{row.key} differs {hashlib.sha256(told.encode()).hexdigest()[:16]}"


def things_of(register: Register, rows: Sequence[ComparisonRow]) -> dict[int, Any]:
    """The rows of the register that differ, as they stand now."""
    keys = [row.thing for row in rows if row.thing and row.outcome == Outcome.DIFFERS]
    return {each.pk: each for each in register.own().filter(pk__in=keys)} if keys else {}


def differences(comparable: Comparable, row: ComparisonRow, thing: Any) -> list[Difference]:
    """In what a row differed, held against the register as it stands now."""
    told = {each.label: each for each in comparable.told if each.field and each.same}
    return [
        _difference(told.get(label), label, here, there, thing)
        for label, here, there in row.differs
    ]


def _difference(told: Told | None, label: str, here: str, there: str, thing: Any) -> Difference:
    if told is None or told.same is None or thing is None:
        return Difference("", label, here, there, is_settled=False)
    now = str(getattr(thing, told.field) or "")
    return Difference(told.field, label, now, there, bool(now) and told.same(now, there))


def takeable(register: Register, actor: Actor, found: Sequence[Difference]) -> list[Difference]:
    """What somebody may take from the list into the register."""
    if not register.may(actor, "change"):
        return []
    mine = register.changed_by(actor)
    return [each for each in found if each.field in mine and not each.is_settled]
