"""Contracts by the sheet: their suppliers are linked and their days counted as people's are."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import sets
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.tenancy.models import Organisation

from .reckoning import calendar_of, days_of, with_days


def _register() -> Register:
    return REGISTERS["contract"]


def new(organisation: Organisation, values: sets.Values) -> Any:
    return sets.new(_register(), organisation, values)


def changed(row: Any, values: sets.Values) -> tuple[Any, dict[str, Any]]:
    return sets.changed(_register(), row, values)


def wrong(rows: Sequence[Any]) -> dict[int, Messages]:
    return sets.wrong_in_themselves(_register(), rows)


def enter(actor: Actor, rows: Sequence[Any]) -> None:
    calendar = calendar_of(actor.organisation)
    for row in rows:
        for name, value in days_of(row, calendar).items():
            setattr(row, name, value)
        row.keep_keys()
    sets.enter(_register(), actor, rows)


def change(actor: Actor, changes: sets.Changes) -> None:
    calendar = calendar_of(actor.organisation)
    full = [(row, with_days(row, values, calendar)) for row, values in changes]
    sets.change(_register(), actor, full)


SETS = sets.Sets(new=new, changed=changed, wrong=wrong, enter=enter, change=change, restore=change)
