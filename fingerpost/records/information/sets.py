"""Information assets by the sheet: a file makes nothing live, and names no DPO as an owner."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import sets
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.models import Organisation

from .actions import NOT_THE_DPO, dpo, is_dpo
from .rules import DECIDED

DECIDE = "The data protection officer decides this on the page of the entry, not by a spreadsheet"


def _register() -> Register:
    return REGISTERS["information asset"]


def new(organisation: Organisation, values: sets.Values) -> Any:
    return sets.new(_register(), organisation, values)


def changed(row: Any, values: sets.Values) -> tuple[Any, dict[str, Any]]:
    return sets.changed(_register(), row, values)


def wrong(rows: Sequence[Any]) -> dict[int, Messages]:
    found = sets.wrong_in_themselves(_register(), rows)
    officer = dpo()
    for place, row in enumerate(rows):
        if officer and fold(row.owner_name) == officer.name_key:
            found.setdefault(place, {})["owner_name"] = [NOT_THE_DPO]
        if row.pk is None and row.status in DECIDED:
            found.setdefault(place, {})["status"] = [DECIDE]
    return found


def forbids(held: Any, draft: Any) -> dict[str, str]:
    """{field: why} where a line of a sheet would decide about an entry, or give it to the DPO."""
    if draft.owner_name != held.owner_name and is_dpo(draft.owner_name):
        return {"owner_name": NOT_THE_DPO}
    moves = held.status != draft.status
    return {"status": DECIDE} if moves and {held.status, draft.status} & set(DECIDED) else {}


def enter(actor: Actor, rows: Sequence[Any]) -> None:
    sets.enter(_register(), actor, rows)


def change(actor: Actor, changes: sets.Changes) -> None:
    sets.change(_register(), actor, changes)


SETS = sets.Sets(new=new, changed=changed, wrong=wrong, enter=enter, change=change, restore=change)
