"""Putting contracts in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.turns import hold

from . import sets
from .models import Contract
from .reckoning import calendar_of, days_of, with_days


@action("contracts.create")
def create(actor: Actor, /, **values: Any) -> Contract:
    """Put a new contract in the register, under the next reference number."""
    refuse_closed("contract", actor, values)
    given = {name: value for name, value in values.items() if value not in (None, "")}
    blank = Contract(organisation=actor.organisation)
    full = with_days(blank, given, calendar_of(actor.organisation))
    return verbs.enter(Contract, actor, full)


@action("contracts.change")
def change(actor: Actor, /, contract: Contract, *, revision: int, **values: Any) -> Contract:
    """Change a contract, unless somebody else did since it was read."""
    refuse_closed("contract", actor, values)
    held = Contract.objects.get(pk=contract.pk)
    full = with_days(held, values, calendar_of(actor.organisation))
    return verbs.change(actor, contract, revision, full)


@action("contracts.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[Contract]:
    """Fill in something about several contracts in one deed."""
    refuse_closed("contract", actor, {name for values in changes.values() for name in values})
    calendar = calendar_of(actor.organisation)
    held = Contract.objects.own().in_bulk(changes)
    full = {
        key: with_days(held[key], values, calendar)
        for key, values in changes.items()
        if key in held
    }
    return verbs.mend(Contract, actor, full, same=same)


def count_again(actor: Actor) -> list[Contract]:
    """Count the days of every contract again, within the deed of the calendar or of the clock
    that moved them; answers those whose days moved."""
    hold(actor.organisation)
    found = moved(actor.organisation)
    alter_many(Contract, found)
    return [contract for contract, _ in found]


def moved(organisation: Organisation) -> list[tuple[Contract, dict[str, Any]]]:
    """The contracts whose stored days are no longer what the calendar makes of them."""
    calendar = calendar_of(organisation)
    held = Contract.objects.own().filter(archived_on=None).order_by("pk")
    told = [(each, sets.changed(each, days_of(each, calendar))[1]) for each in held]
    return [(contract, differs) for contract, differs in told if differs]
