"""Lines: rows that belong to one row of a register, such as the contacts of a supplier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from django.db import models

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .importing.sheet import Heading

MOST = 100
"""How many lines of one kind a row has at most: beyond that they are a register of their own."""


@dataclass(frozen=True, eq=False)
class Lines:
    """A table on the page of each row, with the pages that add, change and remove a line."""

    model: type[TenantModel]
    """A model on registers.models.Line."""
    parent: str
    """Its foreign key to the model of the register."""
    word: str
    plural: str
    """Names the table in addresses: /suppliers/7/#contacts."""
    fields_asked: tuple[str, ...]
    """What the form asks, in its order; the table shows the same."""
    order: tuple[str, ...] = ("pk",)
    heading: str = ""
    """What the table is called, where that is more than the plural."""
    view: str = ""
    """A permission that is needed besides seeing the row; the same for changing it."""
    change: str = ""
    expiring: tuple[str, ...] = ()
    """Dates that pass, which is said of them."""
    hints: Mapping[str, str] = field(default_factory=dict)
    prompts: Mapping[str, str] = field(default_factory=dict)
    known_by: tuple[tuple[str, ...], ...] = ()
    """What tells a line from the others of its row, on a spreadsheet: of some ways the first whose
    first field says something, with all its fields. Without any, lines come in by no sheet."""
    headings: tuple[Heading, ...] = ()
    """Other names of its fields on a spreadsheet."""

    @cached_property
    def a(self) -> str:
        """The word with its article: a contact."""
        return f"{'an' if self.word[0] in 'aeiou' else 'a'} {self.word}"

    @property
    def title(self) -> str:
        return self.heading or self.plural[:1].upper() + self.plural[1:]

    @cached_property
    def fields(self) -> Mapping[str, "models.Field[Any, Any]"]:
        known = {each.name: each for each in self.model._meta.concrete_fields}
        return {name: known[name] for name in self.fields_asked}

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, str]]:
        """{field: {value: words}} for the fields of few values."""
        return {
            name: {str(value): str(words) for value, words in each.flatchoices}
            for name, each in self.fields.items()
            if each.choices
        }

    def of(self, rows: Sequence[int]) -> TenantQuerySet[Any]:
        """The lines of some rows, by their keys, in the declared order."""
        held = self.model._default_manager.filter(**{f"{self.parent}__in": rows})
        return held.order_by(*self.order)  # type: ignore[return-value]

    def own(self) -> TenantQuerySet[Any]:
        """The lines that may be written: without those of the trust."""
        return cast("TenantManager[Any]", self.model._default_manager).own()

    def seen_by(self, actor: Actor) -> bool:
        return not self.view or actor.may(self.view)

    def changed_by(self, actor: Actor) -> bool:
        return self.seen_by(actor) and (not self.change or actor.may(self.change))


def names(lines: Lines) -> Iterator[str]:
    """Every field that the declaration names, for the start-up check."""
    yield from (lines.parent, *lines.fields_asked, *lines.expiring, *lines.hints, *lines.prompts)
    yield from (name for way in lines.known_by for name in way)
    yield from (heading.field for heading in lines.headings)
    yield from (name.removeprefix("-") for name in lines.order if name != "pk")
