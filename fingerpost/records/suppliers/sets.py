"""Suppliers by the sheet: an import moves them on as people do, and decides about none."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import sets
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.tenancy.models import Organisation

from .choices import Status
from .deciding import EARLIER, earlier, tell
from .moves import Mover, goes_back, refusal, refusal_of_new, says_yes

DECIDE = "Approving and turning down are decided on the page of the supplier, not by a spreadsheet"
AGAIN = "Say on the page of the supplier why it is to be checked again"


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
        said = _refusal(getattr(row, "came_from", ""), row)
        if said and place not in found:
            found[place] = {"status": [said]}
    came = [(getattr(row, "came_from", row.status), row) for row in rows]
    changed = earlier(came)
    for place, row in enumerate(rows):
        if row.pk in changed:
            found.setdefault(place, {"status": [EARLIER]})
    return found


def forbids(held: Any, draft: Any) -> dict[str, str]:
    """{field: why} where a line of a sheet would move a supplier on as nobody may."""
    said = _refusal(held.status, draft)
    return {"status": said} if said else {}


def _refusal(old: str, row: Any) -> str:
    if not old:
        return refusal_of_new(row.status)
    if old == row.status:
        return ""
    if says_yes(old, row.status) or row.status == Status.REJECTED:
        return DECIDE
    if goes_back(old, row.status):
        return AGAIN
    is_decided = row.decided_on is not None
    if refusal(old, row.status, Mover(may_decide=False), is_decided=is_decided):
        return "It cannot go there from where it stands"
    return ""


def enter(actor: Actor, rows: Sequence[Any]) -> None:
    sets.enter(_register(), actor, rows)


def change(actor: Actor, changes: sets.Changes) -> None:
    """Change suppliers, and withdraw what was asked about them as they were."""
    sets.change(_register(), actor, changes)
    tell(actor, [row for row, _ in changes])


SETS = sets.Sets(new=new, changed=changed, wrong=wrong, enter=enter, change=change, restore=change)
