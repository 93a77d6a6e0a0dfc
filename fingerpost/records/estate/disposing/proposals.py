"""A proposed disposal is a request for somebody else's decision, about the very thing that goes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, call_off, follow, outdated
from fingerpost.foundation.registers.refusals import Messages
from fingerpost.foundation.ui.filters import written_date

from ..choices import Status
from ..models import Asset

DISPOSAL = "disposal"
"""The word of the kind of approval."""
EARLIER = (
    "It has changed since its disposal was approved. Make it “Spare”, then propose its disposal "
    "again"
)
Writes = Sequence[tuple[Asset, dict[str, Any]]]


def facts(asset: Asset) -> list[tuple[str, str]]:
    """What tells a thing from every other: whoever approves its disposal approves these."""
    return [
        ("Reference", asset.reference),
        ("Asset tag", asset.tag),
        ("Description", asset.name),
        ("Kind", asset.get_kind_display()),
        ("Make and model", f"{asset.manufacturer} {asset.model}".strip()),
        ("Serial number", asset.serial),
        ("Bought", written_date(asset.purchased_on)),
    ]


FACTS = {"tag", "name", "kind", "manufacturer", "model", "serial", "purchased_on"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What changes of assets mean for their disposals."""

    proposed: list[Asset]
    taken_back: list[Asset]
    changed: list[Asset]


def meaning_of(writes: Writes) -> Meaning:
    """What writes mean that are about to be done."""
    found = Meaning([], [], [])
    for asset, differs in writes:
        if differs.get("status") == Status.DISPOSAL_PROPOSED:
            found.proposed.append(asset)
        elif asset.status == Status.DISPOSAL_PROPOSED:
            if "status" in differs:
                found.taken_back.append(asset)
            elif not FACTS.isdisjoint(differs):
                found.changed.append(asset)
    return found


def tell(actor: Actor, meaning: Meaning, why: str) -> None:
    """Ask for decisions, or withdraw what was asked, now that the writes are done."""
    ask(actor, DISPOSAL, meaning.proposed, words=why)
    call_off(actor, [DISPOSAL], meaning.taken_back)
    follow(actor, [DISPOSAL], meaning.changed)


def entered(actor: Actor, assets: Iterable[Asset]) -> None:
    """Ask about what comes into the register with a disposal proposed."""
    ask(actor, DISPOSAL, [each for each in assets if each.status == Status.DISPOSAL_PROPOSED])


def refused(writes: Writes, drafts: Iterable[Asset]) -> dict[int, Messages]:
    """Why things cannot go whose approval is for an earlier version of them."""
    going = {
        asset.pk
        for asset, differs in writes
        if asset.status == Status.DISPOSAL_APPROVED and differs.get("status") == Status.DISPOSED
    }
    stale = outdated(DISPOSAL, [each for each in drafts if each.pk in going]) if going else set()
    return {pk: {"status": [EARLIER]} for pk in stale}
