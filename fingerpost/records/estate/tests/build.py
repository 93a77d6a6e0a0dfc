"""Assets for tests, as the register itself would write them, but on no record: what was remembered
of the register is forgotten, since no counter tells of them."""

from datetime import date
from itertools import count

from fingerpost.foundation import deeds
from fingerpost.foundation.audit.remembering import forget
from fingerpost.foundation.search import index
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.preparing import new

_numbers = count(1)
TODAY = date(2026, 11, 21)
LAPTOP = {"name": "HP ProBook 450 G8", "kind": "laptop"}
FORM = {"acquired": "new", "status": "in-use", "encrypted": "unknown", "personal_data": "unknown"}
"""What a browser sends beside what a person typed."""


def asset(organisation, **fields):
    """One asset; whatever is not named is as bare as the register allows."""
    made = new(organisation, next(_numbers), {"name": "Signpost 14", "kind": "laptop"} | fields)
    with deeds.begin("test"):
        made.save()
        index.entered(Asset, [made])
    forget()
    return made


def assets(organisation, n, **fields):
    """Several assets that are alike."""
    return [asset(organisation, **fields) for _ in range(n)]


def an_asset(actor, **values):
    """An asset that somebody put in the register, on the record."""
    return actions.create(actor, **(LAPTOP | values))


def shelved(organisation, rows):
    """The register with exactly these rows: quick to write, and on no record."""
    made = [new(organisation, n, LAPTOP | fields) for n, fields in enumerate(rows, 1)]
    with deeds.begin("test"):
        index.dropped(Asset, list(Asset.objects.all()))
        Asset.objects.all().delete()
        rows = list(Asset.objects.bulk_create(made))
        index.entered(Asset, rows)
    forget()
    return rows


def typed(thing, **changes):
    """What a browser sends of the change form of an asset."""
    fields = ("name", "kind", "status", "serial", "location", "acquired", "encrypted")
    return {name: getattr(thing, name) for name in (*fields, "personal_data", "revision")} | changes
