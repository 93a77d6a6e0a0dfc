"""Handing an asset over, and saying what the texts of many assets mean."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.turns import hold

from .. import actions as register
from ..models import Asset
from ..preparing import LINKS


@action("assets.keep")
def hand_over(
    actor: Actor,
    /,
    asset: Asset,
    *,
    revision: int,
    assigned_to: str,
    location: str,
    status: str,
    condition: str,
) -> Asset:
    """Give a thing to somebody or put it somewhere, and say what it was like."""
    values = {"assigned_to": assigned_to, "location": location, "status": status}
    return register.change_one(actor, asset, revision, values, condition=condition)


@action("assets.keep")
def link(actor: Actor, /, name: str, meanings: Mapping[str, Any]) -> int:
    """Say which person or room the texts of many assets mean; answers of how many assets.

    `name` is "holder" or "room"; `meanings` has what is meant under the folded text.
    """
    hold(actor.organisation)
    text = LINKS[name]
    unlinked = Asset.objects.held().filter(**{name: None}).exclude(**{text: ""})
    written = set(unlinked.values_list(text, flat=True).distinct().order_by())
    wanted = [each for each in written if fold(each) in meanings]
    assets = unlinked.filter(**{f"{text}__in": wanted}).select_for_update().order_by("pk")
    changes = [(each, {name: meanings[fold(getattr(each, text))]}) for each in assets]
    if not changes:
        raise DomainError("Nothing was linked: no asset says any of this. Look at the list again.")
    return len(register.change_set(actor, changes, reason=f"Said what its {said_of(name)} means"))


def said_of(name: str) -> str:
    """What people call the text that a link explains."""
    return "“assigned to”" if name == "holder" else "location"
