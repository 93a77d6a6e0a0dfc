"""Families that are open in tests."""

from fingerpost.foundation.actor import Actor
from fingerpost.standards import catalogue
from fingerpost.standards.pacing.actions import open_family
from fingerpost.standards.pacing.reading import open_families


def open_every_family(actor: Actor) -> None:
    """All that the DfE asks counts."""
    for family in catalogue.families():
        if family.slug not in open_families():
            open_family(actor, family)
