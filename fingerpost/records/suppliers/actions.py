"""Putting suppliers in the register, and changing them, one by one or several alike."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.foundation.tenancy.turns import hold

from .choices import Status
from .deciding import EARLIER, earlier, tell
from .models import Supplier
from .moves import Mover, goes_back, refusal, refusal_of_new


@action("suppliers.create")
def create(actor: Actor, /, **values: Any) -> Supplier:
    """Put a new supplier in the register, under the next reference number."""
    refuse_closed("supplier", actor, values)
    if wrong := refusal_of_new(values.get("status") or ""):
        raise ValidationError({"status": wrong})
    return verbs.enter(Supplier, actor, values)


@action("suppliers.change")
def change(actor: Actor, /, supplier: Supplier, *, revision: int, **values: Any) -> Supplier:
    """Change a supplier, unless somebody else did since it was read."""
    refuse_closed("supplier", actor, values)
    moves = _moves(actor, {supplier.pk: values})
    if supplier.pk in moves.wrong:
        raise ValidationError(dict(moves.wrong[supplier.pk]))
    changed = verbs.change(actor, supplier, revision, values)
    if wrong := _otherwise([changed], moves):
        raise ValidationError(dict(wrong[changed.pk]))
    _follow(actor, [changed], moves)
    return changed


@action("suppliers.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[Supplier]:
    """Fill in something about several suppliers in one deed."""
    refuse_closed("supplier", actor, {name for values in changes.values() for name in values})
    moves = _moves(actor, changes)
    if moves.wrong:
        raise RowsRefused(moves.wrong, "supplier", "suppliers")
    mended = verbs.mend(Supplier, actor, changes, same=same)
    if wrong := _otherwise(mended, moves):
        raise RowsRefused(wrong, "supplier", "suppliers")
    _follow(actor, mended, moves)
    return mended


class _Moves:
    """Where suppliers would go, and which may not, by key."""

    def __init__(self) -> None:
        self.came_from: dict[int, str] = {}
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
        reason = changes[supplier.pk].get("again_because", supplier.again_because)
        mover = Mover(may_decide, reason=(reason or "").strip())
        is_decided = supplier.decided_on is not None
        if said := refusal(supplier.status, new, mover, is_decided=is_decided):
            moves.wrong[supplier.pk] = {name: [words] for name, words in said.items()}
        moves.came_from[supplier.pk] = supplier.status
    return moves


def _otherwise(suppliers: Sequence[Supplier], moves: _Moves) -> dict[int, dict[str, list[str]]]:
    """Those that would be taken into use as something else than was approved."""
    came = [(moves.came_from.get(each.pk, ""), each) for each in suppliers]
    return {key: {"status": [EARLIER]} for key in earlier(came)}


def _follow(actor: Actor, suppliers: Sequence[Supplier], moves: _Moves) -> None:
    """Keep who decided about suppliers, and withdraw what was asked about earlier versions."""
    for supplier in suppliers:
        old = moves.came_from.get(supplier.pk, supplier.status)
        if goes_back(old, supplier.status):
            alter(supplier, {"decided_by": "", "decided_on": None})
        elif old != supplier.status == Status.REJECTED:
            alter(supplier, {"decided_by": actor.name, "decided_on": today()})
    tell(actor, suppliers)
