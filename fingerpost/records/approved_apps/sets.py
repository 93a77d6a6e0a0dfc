"""Apps by the sheet: an import lists and changes them, and decides about none."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import sets
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.tenancy.models import Organisation

from .deciding import tell


def _register() -> Register:
    return REGISTERS["approved app"]


def new(organisation: Organisation, values: sets.Values) -> Any:
    return sets.new(_register(), organisation, values)


def changed(row: Any, values: sets.Values) -> tuple[Any, dict[str, Any]]:
    return sets.changed(_register(), row, values)


def wrong(rows: Sequence[Any]) -> dict[int, Messages]:
    return sets.wrong_in_themselves(_register(), rows)


def enter(actor: Actor, rows: Sequence[Any]) -> None:
    sets.enter(_register(), actor, rows)


def change(actor: Actor, changes: sets.Changes) -> None:
    """Change apps, and have those checked again that were approved as something else."""
    sets.change(_register(), actor, changes)
    tell(actor, [row for row, _ in changes])


SETS = sets.Sets(new=new, changed=changed, wrong=wrong, enter=enter, change=change, restore=change)
