"""From the text of a row to the words that find it, and from what somebody types to a question.

A word is kept behind whose row it is, of which kind, and who may see it: "12ast.trolley". So a
question looks at nothing that another organisation owns, or that whoever asks may not see.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.db import models

from fingerpost.foundation.tenancy.keys import fold

from .declaration import Beside, Findable, Part

type Field = tuple[str, str, dict[Any, str], dict[str, str]]
"""(field, what goes before its words, its choices in words, what was made of a text)."""
WORD = re.compile(r"[^\W_]+")
LONGEST = 40
"""Letters of a word that count."""
AHEAD = "_words_ahead"
"""Under this name a row carries its words while it waits to be written."""
BEGINNING = 3
"""From so many letters on, the last word of a question may be the beginning of one: whoever looks
for room 1 does not mean room 12."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a question, as the index holds it for each owner and part; any of them does."""

    tokens: tuple[str, ...]
    begins: bool
    """Whether longer words that begin so will do as well."""


type Question = tuple[str, Sequence[int], Sequence[Asked]]
"""(kind, owners, words): the rows of a kind that have all the words."""


def words(text: str) -> list[str]:
    """The words of a text: letters and digits, case and accents folded."""
    return [each[:LONGEST] for each in WORD.findall(fold(text))]


def question(each: Findable, owners: Sequence[int], marks: Sequence[str], text: str) -> list[Asked]:
    """What the index is asked for a text; every word of it must be found."""
    before = beginnings(each, owners, marks)
    wanted = words(text)
    return [
        Asked(tuple(start + word for start in before), n == len(wanted) and len(word) >= BEGINNING)
        for n, word in enumerate(wanted, 1)
    ]


def beginnings(each: Findable, owners: Sequence[int], marks: Sequence[str]) -> list[str]:
    """What stands before the words of some owners that somebody may see."""
    return [f"{owner}{each.kind}{mark}" for owner in owners for mark in marks]


def tokens(each: Findable, rows: Sequence[Any]) -> Iterator[tuple[int, str]]:
    """(key, what the index holds of it) of rows of one organisation."""
    late = [row for row in rows if AHEAD not in row.__dict__]
    make_ahead(each, late, _beside(each, late))
    for row in rows:
        yield row.pk, row.__dict__.pop(AHEAD)


def make_ahead(
    each: Findable, rows: Sequence[Any], beside: Mapping[int, list[str]] = MappingProxyType({})
) -> None:
    """Have rows that nobody changes any more carry their words, until these are asked for; new
    ones have no lines yet."""
    asked = list(fields(each, rows[0].organisation_id)) if rows else []
    for row in rows:
        said = [*beside.get(row.pk, ())]
        said += _said(row, asked)
        row.__dict__[AHEAD] = " ".join(said)


def fields(each: Findable, owner: int) -> Iterator[Field]:
    """The fields of a row that count."""
    for part in each.parts():
        yield from _fields(each.model, part.fields, f"{owner}{each.kind}{part.mark}")


def beside(each: Findable, owner: int) -> Iterator[tuple[Beside, list[Field]]]:
    """The lines of a row that count, and their fields."""
    for part in each.parts():
        if lines := part.beside:
            before = f"{owner}{each.kind}{part.mark}"
            yield lines, list(_fields(lines.model, lines.fields, before))


def _fields(model: type[models.Model], names: Sequence[str], before: str) -> Iterator[Field]:
    for name in names:
        field: Any = model._meta.get_field(name)
        labels = {value: str(label) for value, label in field.flatchoices or ()}
        yield name, before, labels, {}


def _said(row: Any, asked: Sequence[Field]) -> Iterator[str]:
    for name, before, labels, known in asked:
        text = getattr(row, name)
        if text and (made := known.get(text)) is None:  # many rows say the same
            told = words(labels.get(text, text) if labels else text)
            made = known[text] = " ".join([before + word for word in told])
        if text and made:
            yield made


def _beside(each: Findable, rows: Sequence[Any]) -> dict[int, list[str]]:
    """{key: what the index holds of a row's lines}."""
    found: dict[int, list[str]] = defaultdict(list)
    for lines, asked in beside(each, rows[0].organisation_id) if rows else ():
        theirs = {f"{lines.parent}__in": [row.pk for row in rows]}
        for line in lines.model._base_manager.filter(**theirs).order_by("pk"):
            found[getattr(line, f"{lines.parent}_id")] += _said(line, asked)
    return found


def named(parts: Sequence[Part]) -> frozenset[str]:
    """The fields of some parts."""
    return frozenset(name for part in parts for name in part.fields)
