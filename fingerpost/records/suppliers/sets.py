"""Suppliers by the sheet: an import moves them on as people do, and decides about none."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import sets
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.tenancy.models import Organisation

from .moves import DECISIONS, NEXT, WAITING, refusal_of_new

DECIDE = "Approving and turning down are decided on the page of the supplier, not by a spreadsheet"


def _register() -> Register:
    return REGISTERS["supplier"]


def new(organisation: Organisation, values: sets.Values) -> Any:
    return sets.new(_register(), organisation, values)


def changed(row: Any, values: sets.Values) -> tuple[Any, dict[str, Any]]:
    """The row as it would be, which remembers the status that it comes from."""
    draft, differs = sets.changed(_register(), row, values)
    draft.came_from = row.status
    return draft, differs


def wrong(rows: Sequence[Any]) -> dict[int, Messages]:
    found = sets.wrong_in_themselves(_register(), rows)
    for place, row in enumerate(rows):
        said = _refusal(getattr(row, "came_from", ""), row.status)
        if said and place not in found:
            found[place] = {"status": [said]}
    return found


def _refusal(old: str, new: str) -> str:
    if not old:
        return refusal_of_new(new)
    if old == new:
        return ""
    if new in DECISIONS:
        return DECIDE
    return "" if new in NEXT[old] else "It cannot go there from where it stands"


def enter(actor: Actor, rows: Sequence[Any]) -> None:
    for row in rows:
        if row.status in WAITING:
            row.requested_by, row.requested_account = actor.name, actor.account_id
    sets.enter(_register(), actor, rows)


def change(actor: Actor, changes: sets.Changes) -> None:
    """Change suppliers, and keep who asked for those that now wait for a decision."""
    request = {"requested_by": actor.name, "requested_account": actor.account_id}

    def signed(row: Any, differs: sets.Values) -> sets.Values:
        is_asked = differs.get("status") in WAITING and row.status not in WAITING
        return request if is_asked else {}

    sets.change(_register(), actor, changes, also=signed)


def restore(actor: Actor, changes: sets.Changes) -> None:
    """Give back what an import changed, which asks for no supplier."""
    sets.change(_register(), actor, changes)


SETS = sets.Sets(new=new, changed=changed, wrong=wrong, enter=enter, change=change, restore=restore)
