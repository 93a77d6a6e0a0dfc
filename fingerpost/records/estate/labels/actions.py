"""Giving assets the addresses that their labels carry."""

import secrets
from collections.abc import Mapping, Sequence

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail

from ..models import Asset
from .models import LENGTH, LETTERS, AssetAddress


def address_all(actor: Actor, assets: Sequence[Asset]) -> Mapping[int, AssetAddress]:
    """The address of each asset by its key, made for those that have none yet."""
    held = _addresses(actor, assets)
    lacking = [asset for asset in assets if asset.pk not in held]
    return held | give_addresses(actor, lacking) if lacking else held


@action("labels.print")
def give_addresses(actor: Actor, assets: Sequence[Asset]) -> dict[int, AssetAddress]:
    """Give assets the address that is theirs for good."""
    held: dict[int, AssetAddress] = {}
    while lacking := [asset for asset in assets if asset.pk not in held]:
        # Two who print at once, or a code that is taken: the first stays, the rest try again.
        AssetAddress.objects.bulk_create(
            [
                AssetAddress(code=new_code(), organisation=actor.organisation, asset=asset)
                for asset in lacking
            ],
            ignore_conflicts=True,
        )
        held = _addresses(actor, assets)
    trail.note_many([(asset, {}) for asset in assets], addresses=len(assets))
    return held


def new_code() -> str:
    """A code that nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def _addresses(actor: Actor, assets: Sequence[Asset]) -> dict[int, AssetAddress]:
    keys = [asset.pk for asset in assets]
    found = AssetAddress.objects.filter(organisation=actor.organisation, asset_id__in=keys)
    return {each.asset_id: each for each in found}
