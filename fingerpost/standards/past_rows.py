"""The rows that were wrong on a day of the past, each as it was then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import Resolver404, resolve, reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.past import Known
from fingerpost.foundation.registers.as_it_was import as_it_was
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.registers.history import Difference

from .models import StoredFinding


@dataclass(frozen=True, slots=True)
class PastRow:
    """A row as it was: what it is called, where its page of that day is, what differs today."""

    reference: str
    title: str
    url: str
    since: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class PastRows:
    """The first wrong rows behind a finding of the past, of so many."""

    total: int
    noun: str
    rows: list[PastRow]


def past_rows(actor: Actor, held: StoredFinding, at: Known) -> PastRows | None:
    """The wrong rows that one reader may see; none where they were not kept, or are no rows of a
    register."""
    wrong = held.wrong
    if not wrong or not may_open(actor, wrong["all"]):
        return None
    rows = [row for url in wrong["first"] for row in _row(actor, url, at)]
    return PastRows(wrong["total"], wrong["noun"], rows) if rows else None


def _row(actor: Actor, url: str, at: Known) -> Iterator[PastRow]:
    register, pk = _place(url)
    if register is None:
        return
    seen = as_seen_by(register, actor)
    if seen.hides_past or not may_open(actor, url):
        return
    for row in register.own().filter(pk=pk):
        then = as_it_was(seen, row, at.moment)
        yield PastRow(
            reference=register.reference(row.number),
            title=str(getattr(then.row, register.title)),
            url=reverse(f"{register.plural}:past", args=[pk]) + at.query,
            since=then.since,
        )


def _place(url: str) -> tuple[Register | None, Any]:
    """The register and the key behind an address that is of one row."""
    try:
        found = resolve(url)
    except Resolver404:
        return None, None
    pk = found.kwargs.get("pk")
    if pk is None:
        return None, None
    named = (each for each in REGISTERS.values() if each.plural == found.namespace)
    return next(named, None), pk
