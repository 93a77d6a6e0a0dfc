"""Which rows are found by their words, and who may find them by which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from django.core.exceptions import ImproperlyConfigured
from django.db import models

from fingerpost.foundation.tenancy.rows import TenantModel

LETTERS = 4
"""A kind has at most so many, so that it and a key fit in one number."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines of a row, such as its contacts: the row is found by what they say."""

    model: type[TenantModel]
    parent: str
    """The field that says whose they are."""
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Fields of a row that the same people may see; only they find the row by its words."""

    fields: tuple[str, ...] = ()
    needs: str = ""
    """The permission that its words need, beside that for the rows themselves."""
    is_title: bool = False
    """Whether it is what the row is called, which is worth more than other words."""
    beside: Beside | None = None
    """Whose words count as the row's own."""

    @property
    def mark(self) -> str:
        """What stands before each of its words in the index."""
        return "=" if self.is_title else f":{self.needs}." if self.needs else "."


@dataclass(frozen=True, slots=True)
class Findable:
    """Rows of one kind, which are found by the words in some of their fields."""

    model: type[TenantModel]
    kind: str
    """What their references begin with, in small letters: "ast"."""
    parts: Callable[[], Sequence[Part]]


FINDABLE: dict[type[models.Model], Findable] = {}


@cache
def belonging(model: type[models.Model]) -> tuple[Findable, Beside] | None:
    """The rows that are found by what rows of a model say, if these are lines of theirs."""
    for each in FINDABLE.values():
        for part in each.parts():
            if part.beside and part.beside.model is model:
                return each, part.beside
    return None


def findable(each: Findable) -> None:
    """Let rows of a model be found by their words; two of one kind stop the site."""
    if not (each.kind.isascii() and each.kind.isalpha() and len(each.kind) <= LETTERS):
        raise ImproperlyConfigured(f"A kind has {LETTERS} letters at most, unlike {each.kind!r}.")
    if each.kind in {held.kind for held in FINDABLE.values()}:
        raise ImproperlyConfigured(f"Two registers number their rows as {each.kind.upper()}.")
    FINDABLE[each.model] = each
