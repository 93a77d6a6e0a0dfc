"""Replacing the list as a whole: the new one is written beside the old, then takes its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import batched
from typing import Any, BinaryIO

from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tasks.progress import progress
from fingerpost.foundation.tenancy.particulars import Status

from . import columns
from .columns import Row
from .models import Edition, Establishment, Group, Sort
from .reading import rows

AT_ONCE = 1000
TOLD = 20
"""How many schools of each kind of difference are named."""
Listed = Establishment | Group


class LooksCut(DomainError):
    """Raised when a file holds far fewer rows than the one before."""


@dataclass
class Loaded:
    """What a file brought: how many rows, and what differs from the list before."""

    sort: Sort
    rows: int = 0
    refused: int = 0
    differences: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    """What happened -> how many, and the first of them in words."""


def load(file: BinaryIO, dated_on: date, *, even_if_smaller: bool = False) -> Loaded:
    """Read a file of GIAS into the list. Whoever reads meanwhile sees the old list, then the new;
    what is cut off on the way leaves the old one in use."""
    sort, found = rows(file)
    old = Edition.objects.filter(sort=sort, is_current=True).first()
    Edition.objects.filter(sort=sort, is_current=False).delete()
    new = Edition.objects.create(sort=sort, dated_on=dated_on)
    loaded = Loaded(sort)
    try:
        _write(new, found, loaded)
        _refuse_a_part(loaded, old, even_if_smaller)
    except DomainError:
        new.delete()
        raise
    if old and sort == Sort.ESTABLISHMENTS:
        loaded.differences = _differences(old, new)
    with transaction.atomic():
        Edition.objects.filter(sort=sort, is_current=True).update(is_current=False)
        Edition.objects.filter(pk=new.pk).update(is_current=True, rows=loaded.rows)
    if old:
        old.delete()
    return loaded


def _write(edition: Edition, found: Iterator[Row], loaded: Loaded) -> None:
    model: Any = Establishment if loaded.sort == Sort.ESTABLISHMENTS else Group
    make: Callable[[Row], Listed | None] = columns.establishment
    if loaded.sort == Sort.GROUPS:
        make = columns.group
    seen: set[str] = set()
    for batch in batched(_made(make, found, loaded, seen), AT_ONCE):
        for each in batch:
            each.edition = edition
        model.objects.bulk_create(batch)
        loaded.rows += len(batch)
        progress(loaded.rows, None, f"{loaded.rows:,} rows read")


def _made(
    make: Callable[[Row], Listed | None], found: Iterator[Row], loaded: Loaded, seen: set[str]
) -> Iterator[Listed]:
    for row in found:
        each = make(row)
        key = "" if each is None else str(getattr(each, "urn", "") or each.trust_uid)
        if each is None or key in seen:
            loaded.refused += 1
            continue
        seen.add(key)
        yield each


def _refuse_a_part(loaded: Loaded, old: Edition | None, even_if_smaller: bool) -> None:
    if not loaded.rows:
        raise LooksCut("No row of this file could be read, so the list stays as it was.")
    if old and loaded.rows * 2 < old.rows and not even_if_smaller:
        raise LooksCut(
            f"This file has {loaded.rows:,} rows, the list in use {old.rows:,}. It looks cut off, "
            "so the list stays as it was."
        )


def _differences(old: Edition, new: Edition) -> dict[str, tuple[int, list[str]]]:
    before = Establishment.objects.filter(edition=old, urn=OuterRef("urn"))
    after = Establishment.objects.filter(edition=new)
    closed = after.annotate(was=Subquery(before.values("status")[:1]))
    renamed = after.annotate(was=Subquery(before.values("name")[:1]))
    moved = after.annotate(
        was_uid=Subquery(before.values("trust_uid")[:1]),
        was=Subquery(before.values("trust_name")[:1]),
    )
    return {
        "closed": _told(
            closed.filter(status=Status.CLOSED).exclude(was=Status.CLOSED).exclude(was=None),
            lambda each: f"{each.urn} {each.name}",
        ),
        "renamed": _told(
            renamed.exclude(was=F("name")).exclude(was=None),
            lambda each: f"{each.urn} {each.name}, before: {each.was}",
        ),
        "changed trust": _told(
            moved.exclude(was_uid=F("trust_uid")).exclude(was_uid=None),
            lambda each: (
                f"{each.urn} {each.name}: {each.trust_name or 'no trust'}, "
                f"before: {each.was or 'no trust'}"
            ),
        ),
    }


def _told(found: QuerySet[Any], say: Callable[[Any], str]) -> tuple[int, list[str]]:
    return found.count(), [say(each) for each in found.order_by("urn")[:TOLD]]
