"""Putting information assets in the register, changing them, and who makes them live."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.turns import hold

from .models import InformationAsset
from .rules import DECIDED, refusal

WORDS = ("information asset", "information assets")
NOT_THE_DPO = "The DPO cannot own the processing that they assess. Enter somebody else"


@action("information-assets.create")
def create(actor: Actor, /, **values: Any) -> InformationAsset:
    """Put a new information asset in the register, under the next reference number."""
    refuse_closed(WORDS[0], actor, values)
    if said := _refused(actor, "", values):
        raise ValidationError(said)
    return verbs.enter(InformationAsset, actor, values)


@action("information-assets.change")
def change(
    actor: Actor, /, asset: InformationAsset, *, revision: int, **values: Any
) -> InformationAsset:
    """Change an information asset, unless somebody else did since it was read."""
    refuse_closed(WORDS[0], actor, values)
    hold(actor.organisation)
    held = InformationAsset.objects.select_for_update().get(pk=asset.pk)
    if said := _refused(actor, held.status, values):
        raise ValidationError(said)
    return verbs.change(actor, held, revision, values)


@action("information-assets.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[InformationAsset]:
    """Fill in something about several information assets in one deed."""
    refuse_closed(WORDS[0], actor, {name for values in changes.values() for name in values})
    hold(actor.organisation)
    wrong = {}
    for each in InformationAsset.objects.filter(pk__in=changes).order_by("pk").select_for_update():
        if said := _refused(actor, each.status, changes[each.pk]):
            wrong[each.pk] = {name: [why] for name, why in said.items()}
    if wrong:
        raise RowsRefused(wrong, *WORDS)
    return verbs.mend(InformationAsset, actor, changes, same=same)


def _refused(actor: Actor, old: str, values: verbs.Values) -> dict[str, str]:
    """{field: what to do} where somebody may not do this to an entry of a status."""
    wrong: dict[str, str] = {}
    may_decide = actor.may("information-assets.decide")
    if (new := values.get("status")) and (why := refusal(old, new, may_decide=may_decide)):
        wrong["status"] = why
    if not wrong and (why := closed_because(actor, old)):
        wrong["status"] = why
    if is_dpo(values.get("owner_name") or ""):
        wrong["owner_name"] = NOT_THE_DPO
    return wrong


def closed_because(actor: Actor, status: str) -> str:
    """Why somebody may not change an entry of a status; nothing if they may."""
    if status in DECIDED and not actor.may("information-assets.decide"):
        return "The data protection officer decided about it: ask them to change it"
    return ""


def is_dpo(name: str) -> bool:
    """Whether a name is the one of the school's data protection officer."""
    officer = dpo() if name else None
    return officer is not None and fold(name) == officer.name_key


def dpo() -> Person | None:
    """Who is the school's data protection officer, or acts for them."""
    held = posts(Duty.DPO).holder(Duty.DPO, today())
    return held.person if held else None
