"""Putting systems in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed

from .models import System


@action("systems.create")
def create(actor: Actor, /, **values: Any) -> System:
    """Put a new system in the register, under the next reference number."""
    refuse_closed("system", actor, values)
    return verbs.enter(System, actor, values)


@action("systems.change")
def change(actor: Actor, /, system: System, *, revision: int, **values: Any) -> System:
    """Change a system, unless somebody else did since it was read."""
    refuse_closed("system", actor, values)
    return verbs.change(actor, system, revision, values)


@action("systems.change")
def mend(actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None) -> list[System]:
    """Fill in something about several systems in one deed."""
    refuse_closed("system", actor, {name for values in changes.values() for name in values})
    return verbs.mend(System, actor, changes, same=same)
