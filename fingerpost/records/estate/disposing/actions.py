"""Proposing disposals, what becomes of them once decided, and correcting one that never was."""

from collections.abc import Sequence
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import State
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from .. import actions as register
from ..choices import Status
from ..models import Asset
from ..moves import MOVES
from .proposals import DISPOSAL

BACK = {
    "disposed_on": None,
    "wiped_on": None,
    "disposal_certificate": "",
    "certificate_on": None,
}
"""What is not true of a thing that is here after all."""


@action("assets.propose_disposal")
def propose(actor: Actor, /, keys: Sequence[int], *, why: str) -> list[Asset]:
    """Propose to dispose of things, or ask again about those that changed since."""
    hold(actor.organisation)
    assets = list(Asset.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    if not assets:
        raise DomainError("Nothing was chosen. Choose at least one asset.")
    again = [each for each in assets if each.status == Status.DISPOSAL_PROPOSED]
    _refuse_the_unready([each for each in assets if each not in again])
    proposed = {"status": Status.DISPOSAL_PROPOSED}
    register.change_set(actor, [(each, proposed) for each in assets if each not in again], why=why)
    ask(actor, DISPOSAL, again, words=why)
    return assets


def _refuse_the_unready(assets: Sequence[Asset]) -> None:
    """Name what cannot be proposed as it stands, such as what somebody still works with."""
    unready = [
        each for each in assets if Status.DISPOSAL_PROPOSED not in MOVES[Status(each.status)]
    ]
    if unready:
        named = ", ".join(each.reference for each in unready[:3])
        more = f" and {len(unready) - 3} more" if len(unready) > 3 else ""
        raise DomainError(
            f"{named}{more}: only what is spare, in repair or set aside can be proposed. Let IT "
            "support make it “Spare” first, or leave it out."
        )


def settle(actor: Actor, settled: Settled) -> None:
    """Let things go whose disposal was approved; the others are spare again."""
    changes = []
    for asset, approval in settled:
        if asset.status != Status.DISPOSAL_PROPOSED:
            raise DomainError(f"The disposal of {asset.reference} is not proposed any more.")
        values: dict[str, Any] = {"status": Status.SPARE}
        if approval.state == State.APPROVED:
            values = {"status": Status.DISPOSAL_APPROVED, "disposal_approved_on": today()}
        changes.append((asset, values))
    register.change_set(actor, changes, is_judged=True)


@action("assets.correct")
def correct(actor: Actor, /, asset: Asset, *, revision: int, status: str, reason: str) -> Asset:
    """Say that a thing was never disposed of, and why the register said so."""
    if asset.status != Status.DISPOSED:
        raise DomainError(f"{asset.reference} is not disposed of. Change it like any other asset.")
    values = {**BACK, "status": status}
    return register.change_one(actor, asset, revision, values, is_judged=True, reason=reason)
