"""Applying the table of retention: every night, and whenever somebody tidies."""

import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.actor import system
from fingerpost.foundation.files.actions import sweep
from fingerpost.foundation.keeping import KEEPINGS, Happens, Keeping
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .models import Erasure, periods
from .table import Period, kinds

logger = logging.getLogger(__name__)


def apply_everywhere(today: date) -> dict[str, int]:
    """Tidy every organisation and what belongs to none; answers how much of each kind went."""
    went: dict[str, int] = {}
    for organisation in Organisation.objects.order_by("pk"):
        for kind, count in apply(organisation, today).items():
            went[kind] = went.get(kind, 0) + count
    return went | apply_whole_house(today)


def apply(organisation: Organisation, today: date) -> dict[str, int]:
    """Take away what an organisation has kept long enough, and what a restore brought back."""
    went = {"erased-again": actions.reapply(organisation)}
    with scope(organisation):
        actor = system(organisation)
        for keeping, before in _own(today):
            rows = due(keeping, before)
            if keeping.happens == Happens.ERASE:
                rule = f"{kinds()[keeping.kind].what}: {periods(today)[keeping.kind].in_words}"
                people = [person for each in rows for person in each]
                for person in people:
                    actions.erase(actor, person, rule=rule)
                went[keeping.kind] = len(people)
            elif any(each.exists() for each in rows):
                went[keeping.kind] = actions.delete_due(actor, keeping.kind, rows, before)
    went["unclaimed-files"] = sweep(organisation)
    return {kind: count for kind, count in went.items() if count}


def apply_whole_house(today: date) -> dict[str, int]:
    """Take away what belongs to no organisation and was kept long enough."""
    went = {}
    for key, keeping in KEEPINGS.items():
        if keeping.whole_house:
            before = kinds()[key].period(today).ago(today)
            went[key] = actions.delete_whole_house(keeping.due(before))
    return {kind: count for kind, count in went.items() if count}


def due(keeping: Keeping, before: date) -> "list[QuerySet[Any]]":
    """The rows whose time has come; what is erased already is not due again."""
    rows = list(keeping.due(before))
    if keeping.happens != Happens.ERASE:
        return rows
    return [each.exclude(pk__in=_erased(each.model._meta.label)) for each in rows]


def due_now(kind: str, period: Period, today: date) -> int:
    """How many rows the next night takes away."""
    return sum(each.count() for each in due(KEEPINGS[kind], period.ago(today)))


def _erased(label: str) -> "QuerySet[Any, Any]":
    return Erasure.objects.filter(model=label).values("object_id")


def _own(today: date) -> Iterator[tuple[Keeping, date]]:
    in_force = periods(today)
    for key in actions.own_kinds():
        yield KEEPINGS[key], in_force[key].ago(today)
