"""Putting suppliers in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import verbs

from .models import Supplier


@action("suppliers.create")
def create(actor: Actor, /, **values: Any) -> Supplier:
    """Put a new supplier in the register, under the next reference number."""
    return verbs.enter(Supplier, actor, values)


@action("suppliers.change")
def change(actor: Actor, /, supplier: Supplier, *, revision: int, **values: Any) -> Supplier:
    """Change a supplier, unless somebody else did since it was read."""
    return verbs.change(actor, supplier, revision, values)


@action("suppliers.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[Supplier]:
    """Fill in something about several suppliers in one deed."""
    return verbs.mend(Supplier, actor, changes, same=same)
