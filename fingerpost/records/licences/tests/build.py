"""Licences for tests."""

from datetime import date

from fingerpost.records.licences.actions import create

TODAY = date(2026, 11, 20)


def licence(actor, **values):
    """A subscription of forty seats, thirty of which are used."""
    usual = {"product": "Wordsmith", "kind": "subscription", "metric": "user", "bought": 40}
    usual |= {"used": 30, "used_on": date(2026, 10, 1), "ends_on": date(2027, 7, 31)}
    return create(actor, **(usual | values))
