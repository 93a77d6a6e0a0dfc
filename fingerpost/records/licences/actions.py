"""Putting licences in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed

from .models import Licence


@action("licences.create")
def create(actor: Actor, /, **values: Any) -> Licence:
    """Put a new licence in the register, under the next reference number."""
    refuse_closed("licence", actor, values)
    return verbs.enter(Licence, actor, values)


@action("licences.change")
def change(actor: Actor, /, licence: Licence, *, revision: int, **values: Any) -> Licence:
    """Change a licence, unless somebody else did since it was read."""
    refuse_closed("licence", actor, values)
    return verbs.change(actor, licence, revision, values)


@action("licences.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[Licence]:
    """Fill in something about several licences in one deed; use that is filled in is counted
    today, unless somebody says when."""
    refuse_closed("licence", actor, {name for values in changes.values() for name in values})
    dated = {key: _counted_today(values) for key, values in changes.items()}
    return verbs.mend(Licence, actor, dated, same=same)


def _counted_today(values: verbs.Values) -> verbs.Values:
    counted = values.get("used") is not None and "used_on" not in values
    return {**values, "used_on": today()} if counted else values
