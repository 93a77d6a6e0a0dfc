"""Builders of the tests of bundles."""

from datetime import timedelta

from fingerpost.foundation.now import today
from fingerpost.standards.bundles import actions, reading

FIRST = "digital-leadership-and-governance"


def bundle(actor, **values):
    return actions.make(actor, **{"families": [FIRST], **values})


def share(actor, held, **values):
    """A share for a week, and the secret of its link."""
    week = today() + timedelta(days=7)
    named = {"name": "Ines Underwood", "works_for": "Harbour Mutual", "until": week}
    return actions.share(actor, held, **named | values)


def data_of(held):
    return reading.bytes_of(held)
