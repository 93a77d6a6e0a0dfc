"""Putting suppliers in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.foundation.tenancy.turns import hold

from .models import Supplier
from .moves import Mover, asks, decides, goes_back, refusal, refusal_of_new


@action("suppliers.create")
def create(actor: Actor, /, **values: Any) -> Supplier:
    """Put a new supplier in the register, under the next reference number."""
    if wrong := refusal_of_new(values.get("status") or ""):
        raise ValidationError({"status": wrong})
    supplier = verbs.enter(Supplier, actor, values)
    _sign(actor, supplier, "", supplier.status)
    return supplier


@action("suppliers.change")
def change(actor: Actor, /, supplier: Supplier, *, revision: int, **values: Any) -> Supplier:
    """Change a supplier, unless somebody else did since it was read."""
    moves = _moves(actor, {supplier.pk: values})
    if supplier.pk in moves.wrong:
        raise ValidationError(dict(moves.wrong[supplier.pk]))
    changed = verbs.change(actor, supplier, revision, values)
    _sign(actor, changed, *moves.made.get(changed.pk, ("", "")))
    return changed


@action("suppliers.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[Supplier]:
    """Fill in something about several suppliers in one deed."""
    moves = _moves(actor, changes)
    if moves.wrong:
        raise RowsRefused(moves.wrong, "supplier", "suppliers")
    mended = verbs.mend(Supplier, actor, changes, same=same)
    for supplier in mended:
        _sign(actor, supplier, *moves.made.get(supplier.pk, ("", "")))
    return mended


class _Moves:
    """Where suppliers would go, and which may not, by key."""

    def __init__(self) -> None:
        self.made: dict[int, tuple[str, str]] = {}
        self.wrong: dict[int, dict[str, list[str]]] = {}


def _moves(actor: Actor, changes: Mapping[int, verbs.Values]) -> _Moves:
    """Judge by where the suppliers stand when nobody else can move them any more."""
    hold(actor.organisation)
    moves, may_decide = _Moves(), actor.may("suppliers.decide")
    asked = {key: values["status"] for key, values in changes.items() if values.get("status")}
    held = Supplier.objects.own().select_for_update().filter(pk__in=asked).order_by("pk")
    for supplier in held:
        new = asked[supplier.pk]
        if new == supplier.status:
            continue
        mine = supplier.requested_account is not None
        mine = mine and supplier.requested_account == actor.account_id
        reason = changes[supplier.pk].get("again_because", supplier.again_because)
        mover = Mover(may_decide, asked_for_it=mine, reason=(reason or "").strip())
        is_decided = supplier.decided_on is not None
        if said := refusal(supplier.status, new, mover, is_decided=is_decided):
            moves.wrong[supplier.pk] = {name: [words] for name, words in said.items()}
        moves.made[supplier.pk] = (supplier.status, new)
    return moves


def _sign(actor: Actor, supplier: Supplier, old: str, new: str) -> None:
    """Keep who asked for a supplier, and who decided about it until it is checked again."""
    if not new:
        return
    if goes_back(old, new):
        alter(supplier, {"decided_by": "", "decided_on": None})
    elif asks(old, new):
        alter(supplier, {"requested_by": actor.name, "requested_account": actor.account_id})
    elif decides(old, new):
        signed = {"decided_by": actor.name, "decided_on": today(), "again_because": ""}
        alter(supplier, signed)
