"""Deciding on proposed disposals, and correcting one that never was."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from .. import actions as register
from ..choices import Status
from ..models import Asset

BACK = {
    "disposed_on": None,
    "wiped_on": None,
    "disposal_certificate": "",
    "certificate_on": None,
}
"""What is not true of a thing that is here after all."""


class OwnProposal(DomainError):
    """Raised when somebody would approve what they proposed themselves."""


@action("assets.approve_disposal")
def approve(actor: Actor, /, keys: Sequence[int]) -> list[Asset]:
    """Let things go that somebody else proposed to dispose of; one signature for all of them."""
    proposed = _waiting(actor, keys)
    own = [each for each in proposed if is_own(actor, each)]
    if own:
        named = ", ".join(each.reference for each in own[:3])
        raise OwnProposal(
            f"You proposed the disposal of {named}{' and others' if len(own) > 3 else ''} "
            "yourself. Leave out your own proposals, and ask somebody else to approve them."
        )
    values = {"status": Status.DISPOSAL_APPROVED, "disposal_approved_on": today()}
    return register.change_set(actor, [(each, values) for each in proposed], is_judged=True)


@action("assets.approve_disposal")
def refuse(actor: Actor, /, keys: Sequence[int]) -> list[Asset]:
    """Say that things stay; they are spare again."""
    values = {"status": Status.SPARE}
    return register.change_set(actor, [(each, values) for each in _waiting(actor, keys)])


@action("assets.correct")
def correct(actor: Actor, /, asset: Asset, *, revision: int, status: str, reason: str) -> Asset:
    """Say that a thing was never disposed of, and why the register said so."""
    if asset.status != Status.DISPOSED:
        raise DomainError(f"{asset.reference} is not disposed of. Change it like any other asset.")
    values = {**BACK, "status": status}
    return register.change_one(actor, asset, revision, values, is_judged=True, reason=reason)


def is_own(actor: Actor, asset: Asset) -> bool:
    """Whether somebody proposed the disposal of a thing themselves."""
    return asset.disposal_proposed_by is not None and (
        asset.disposal_proposed_by == actor.account_id
    )


def _waiting(actor: Actor, keys: Sequence[int]) -> list[Asset]:
    hold(actor.organisation)
    found = Asset.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    waiting = [each for each in found if each.status == Status.DISPOSAL_PROPOSED]
    if not waiting:
        raise DomainError("Nothing was chosen that still waits. Choose at least one asset.")
    if len(waiting) < len(keys):
        raise DomainError(
            "Some of these no longer wait for approval. Look at the list again, then choose."
        )
    return waiting
