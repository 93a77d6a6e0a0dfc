"""Holding the index of words against the rows, and making it anew from them."""

import hashlib
import json
from collections.abc import Iterator
from typing import cast

from django.db import transaction

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel
from fingerpost.foundation.tenancy.scope import scope

from . import index
from .declaration import FINDABLE, Findable
from .likeness import LEAST
from .models import Shape
from .words import LONGEST, beside, fields, tokens

AT_ONCE = 2000


def renew() -> bool:
    """Make the index anew if other fields count than when it was made; answers whether."""
    if Shape.objects.filter(digest=_digest()).exists():
        return False
    rebuild()
    return True


@transaction.atomic
def rebuild() -> int:
    """Make the index anew from all rows; answers how many. Idempotent."""
    index.cleared()
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            for each, rows in _rows():
                index.put(each, rows)
                count += len(rows)
    index.filled()
    Shape.objects.all().delete()
    Shape.objects.create(digest=_digest())
    return count


def faults(organisation: Organisation) -> list[str]:
    """Where the index says other words than an organisation's rows; reads all of them."""
    wrong: dict[Findable, set[int]] = {}
    with scope(organisation):
        held = {each: index.held(each) for each in FINDABLE.values()}
        for each, rows in _rows():
            for key, said in tokens(each, rows):
                if held[each].pop(key, frozenset()) != frozenset(said.split()):
                    wrong.setdefault(each, set()).add(key)
    for each, left in held.items():
        if left:
            wrong.setdefault(each, set()).update(left)
    return [
        f"{len(keys)} of {each.model._meta.verbose_name_plural} at {organisation.name}"
        for each, keys in wrong.items()
    ]


def _rows() -> Iterator[tuple[Findable, list[TenantModel]]]:
    """All rows of the acting organisation that are found by words, some at a time."""
    for each in FINDABLE.values():
        last = 0
        own = cast("TenantManager[TenantModel]", each.model._base_manager).own().order_by("pk")
        while rows := list(own.filter(pk__gt=last)[:AT_ONCE]):
            yield each, rows
            last = rows[-1].pk


def _digest() -> str:
    """What the index is made from, in short."""
    made_from: list[object] = [LONGEST, LEAST]
    for each in FINDABLE.values():
        made_from += [[name, before, labels] for name, before, labels, _ in fields(each, 0)]
        for lines, counted in beside(each, 0):
            said = [[name, before, labels] for name, before, labels, _ in counted]
            made_from.append([lines.model._meta.label, said])
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()
