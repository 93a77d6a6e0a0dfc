"""Filling in from our own list what nobody entered."""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.turns import hold

from .. import actions as register
from ..systems import by_our_list, support_ends
from .counting import without_end


@action("assets.keep")
def fill_support(actor: Actor) -> int:
    """Enter the end of support that our list of systems has; answers for how many assets."""
    hold(actor.organisation)
    known = [
        (asset, {"support_ends_on": ends})
        for asset in without_end().select_for_update().order_by("pk")
        if (ends := support_ends(asset.os, asset.os_version))
    ]
    if not known:
        raise DomainError("Our list knows nothing more. Enter the dates that the makers give.")
    reason = f"End of support {by_our_list()}"
    return len(register.change_set(actor, known, reason=reason))
