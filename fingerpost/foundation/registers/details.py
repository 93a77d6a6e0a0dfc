"""The facts about one row, under the headings of its form."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from django.db import models
from django.http import Http404

from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.ui.filters import NOT_SET

from .declaration import Block, Derived, Register
from .wording import fact, label, shown

Facts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the page shows it: facts, or the text itself where it is nothing but text."""

    heading: str
    facts: Facts
    text: str = ""
    gaps: tuple[str, ...] = ()
    """What nobody has entered yet, named in one line so that the rest is found."""


def row_or_404(register: Register, pk: int) -> Any:
    """A row in scope that somebody may see."""
    for row in _row(register.model)(pk=pk):
        if register.still_stands(row) or not register.hides_past:
            return row
    raise Http404


@cache
def _row(model: type[TenantModel]) -> Prepared[Any]:
    return Prepared(lambda: model._default_manager.filter(pk=Given("pk")))


def blocks_of(register: Register, row: Any, today: date) -> list[Shown]:
    """What is known of a row, and by name what is not; text that is empty is left out."""
    return [
        _gathered(each) for block in register.blocks for each in _block(register, row, block, today)
    ]


def _gathered(block: Shown) -> Shown:
    gaps = tuple(term for term, answer in block.facts if answer == NOT_SET)
    known = [(term, answer) for term, answer in block.facts if answer != NOT_SET]
    return replace(block, facts=known, gaps=gaps)


def _block(register: Register, row: Any, block: Block, today: date) -> Iterator[Shown]:
    if block.when and not block.when(row):
        return
    if all(isinstance(register.fields[name], models.TextField) for name in block.fields):
        text = "\n\n".join(filter(None, (getattr(row, name) for name in block.fields)))
        if text:
            yield Shown(block.heading, [], text)
        return
    yield Shown(
        block.heading,
        [
            (entry.label, entry.read(row, today))
            if isinstance(entry, Derived)
            else (label(register, entry), _fact(register, row, entry, today))
            for entry in block.entries
        ],
    )


def _fact(register: Register, row: Any, name: str, today: date) -> str:
    value = getattr(row, name)
    if register.still_stands(row):
        return fact(register, name, value, today)
    return shown(register, name, value)
