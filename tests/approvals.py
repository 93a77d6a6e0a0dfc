"""A record of every kind that needs a decision, ready to be decided about, and how it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.models import Asset


@dataclass(frozen=True)
class Trial:
    """How a kind of decision is tried: who asks, who decides, and what makes another version."""

    asks: Role
    decides: Role
    make: Callable[[Actor], Any]
    change: Callable[[Actor, Any], Any]


def _proposed(actor: Actor) -> Asset:
    asset = estate.create(actor, name="Old laptop", kind="laptop", status="spare")
    return estate.change(actor, asset, revision=asset.revision, status="disposal-proposed")


def _renamed(actor: Actor, asset: Asset) -> Asset:
    held = Asset.objects.get(pk=asset.pk)
    return estate.change(actor, held, revision=held.revision, name="Another laptop")


TRIALS = {
    "disposal": Trial(Role.IT_SUPPORT, Role.HEADTEACHER, _proposed, _renamed),
}
"""By the word of the kind; a kind that is not here is not tried, so a test fails."""
