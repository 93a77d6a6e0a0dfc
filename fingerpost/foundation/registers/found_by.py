"""Which words of its rows a register is searched by, apart by who may see them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import models

from fingerpost.foundation.search.declaration import Beside, Part

from .lines import Lines

if TYPE_CHECKING:
    from .declaration import Register


def parts_of(register: "Register") -> tuple[Part, ...]:
    """The title, what all see who see the register, each block that needs more, and the lines."""
    wanted = frozenset(words_of(register)) - {register.title}
    lines = [Part((), each.view, beside=_beside(each)) for each in register.lines]
    return Part((register.title,), is_title=True), *_parts(register, wanted), *lines


def _beside(lines: Lines) -> Beside:
    """Lines are found by every text and every choice in them."""
    named = tuple(
        name
        for name in lines.fields
        if isinstance(lines.fields[name], models.CharField | models.TextField)
    )
    return Beside(lines.model, lines.parent, named)


@lru_cache(maxsize=256)
def words_of(register: "Register") -> tuple[str, ...]:
    """The fields that are searched by word, in the order of the form."""
    chosen = register.words or tuple(
        name for name in register.asked if name == register.kind or _is_text(register, name)
    )
    return tuple(name for name in register.asked if name in chosen)


def _parts(register: "Register", wanted: frozenset[str]) -> Iterator[Part]:
    for needed in sorted({block.view for block in register.blocks}):
        blocks = [block for block in register.blocks if block.view == needed]
        fields = tuple(name for block in blocks for name in block.fields if name in wanted)
        if fields:
            yield Part(fields, needed)


def _is_text(register: "Register", name: str) -> bool:
    field = register.fields[name]
    return isinstance(field, models.CharField | models.TextField) and not field.choices
