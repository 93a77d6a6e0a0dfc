"""Saying that something of one's own does not work."""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import NotAllowed
from fingerpost.records.estate.models import Asset
from fingerpost.records.faults.actions import take_in
from fingerpost.records.faults.models import FaultReport

from .reading import own


@action("equipment.report")
def report(actor: Actor, asset: Asset, *, trouble: str, words: str = "") -> FaultReport:
    """Report a fault of what is handed to oneself, and of nothing else."""
    if not own(actor).filter(pk=asset.pk).exists():
        raise NotAllowed("This is not handed to you. Scan the label on it to report a fault.")
    return take_in(actor, asset, trouble, words)
