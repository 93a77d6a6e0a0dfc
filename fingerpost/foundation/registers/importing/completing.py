"""From what a line says to what a row takes: words that are not lost, gaps that are filled."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import models

from fingerpost.foundation.imports.cells import Reading, Said

from ..declaration import Register
from ..wording import label, listed, spoken
from .layout import (
    LEFT,
    NOTHING,
    OTHER,
    TOLD,
    WORD,
    describing_of,
    headings_of,
    keys_of,
    layout_of,
    sheet_of,
)
from .sheet import REFERENCE, Values, Words


class Lacking(ValueError):
    """A line does not say what a new row needs."""

    def __init__(self, said: list[Said]) -> None:
        self.said = said
        super().__init__(str(said))


def complete(register: Register, reading: Reading, told: str = "") -> Values:
    """What a new row begins with; what was guessed, or `told` by the kind of list, is noted on
    the reading."""
    sheet = sheet_of(register)
    values = {
        name: value
        for name, value in reading.values.items()
        if value not in (None, "") and name in register.fields
    }
    words = {name: word for name, word in reading.words.items() if name in register.fields}
    if values.keys().isdisjoint(describing := describing_of(register)) and (
        words.keys().isdisjoint(describing)
    ):
        if not told:
            raise Lacking([_unnamed(register)])
        values[register.title] = told
        reading.odd.append((TOLD, register.title, ""))
    _settle(register, reading, values, words)
    if sheet.complete:
        sheet.complete(values, words)
    if lacking := list(_lacking(register, values, words)):
        raise Lacking(lacking)
    reading.odd += _unflagged(WORD, reading, words)
    if words:
        kept = [f"{_mark(register, name)}{word}" for name, word in words.items()]
        values[sheet.words_in] = "\n".join(filter(None, [values.get(sheet.words_in), *kept]))
    return values


def amend(register: Register, reading: Reading, row: Any) -> Values:
    """What a line says about a row that stands already; unknown words leave it as it is."""
    sheet = sheet_of(register)
    known = register.fields
    values = {name: value for name, value in reading.values.items() if name in known}
    words = {name: word for name, word in reading.words.items() if name in known}
    if sheet.amend:
        sheet.amend(values, words, row)
    kept = getattr(row, sheet.words_in) if sheet.words_in else ""
    reading.odd += _unflagged(
        LEFT, reading, {n: word for n, word in words.items() if word not in kept}
    )
    for name in values.keys() & _lines(register):  # browsers end lines in another way
        if isinstance(values[name], str) and values[name] == _plain_lines(getattr(row, name)):
            values[name] = getattr(row, name)
    if REFERENCE in reading.values:  # a list of ours that somebody edited says what it means
        return values
    if values.get(sheet.words_in):
        earlier = _kept_before(register, kept)
        values[sheet.words_in] = "\n".join([values[sheet.words_in], *earlier])
    for key in keys_of(register):  # a key that is only spelt in another way is no change
        value = values.get(key.field)
        if value and key.fold(value) == getattr(row, key.column):
            del values[key.field]
    return values


def _unflagged(remark: str, reading: Reading, words: Words) -> list[tuple[str, str, str]]:
    """The words of which nothing is said yet, with a remark."""
    flagged = {name for _, name, _ in reading.odd}
    return [(remark, name, word) for name, word in words.items() if name not in flagged]


def _settle(register: Register, reading: Reading, values: Values, words: Words) -> None:
    """Choose where a register must have a choice and a line says none that is known."""
    described = " ".join(str(values.get(name, "")) for name in describing_of(register))
    for name, heading in headings_of(register).items():
        if not heading.otherwise or name in values:
            continue
        told, guess = words.get(name, ""), heading.guess
        found = (guess(told) or guess(described)) if guess else None
        values[name] = str(found or heading.otherwise)
        reading.odd.append(((OTHER if told else NOTHING) + name, name, told))


def _lacking(register: Register, values: Values, words: Words) -> Iterator[Said]:
    for name in _needed(register):
        if name not in values:
            needed = register.prompts.get(name, f"Enter the {spoken(label(register, name))}")
            yield Said(name, words.get(name, ""), f"{needed}.")
    if not sheet_of(register).words_in:
        for name, word in words.items():
            known = ", ".join(register.choices[name].values())
            yield Said(name, word, f"“{word}” is not one of: {known}.")


@cache
def _lines(register: Register) -> frozenset[str]:
    """The fields whose text may have several lines."""
    return frozenset(
        name for name, each in register.fields.items() if isinstance(each, models.TextField)
    )


def _plain_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@cache
def _needed(register: Register) -> tuple[str, ...]:
    """The fields that no row can be without."""
    return tuple(
        name
        for name in register.asked
        if not register.fields[name].blank and not register.fields[name].has_default()
    )


def _unnamed(register: Register) -> Said:
    names = [spoken(label(register, name)) for name in describing_of(register)]
    return Said("", "", f"Nothing in this row says what it is. Enter its {listed(names, 'or')}.")


def _kept_before(register: Register, kept: str) -> list[str]:
    """The words of earlier files among the notes, which a file with other notes leaves alone."""
    marks = tuple(_mark(register, name) for name in headings_of(register))
    return [line for line in kept.splitlines() if line.startswith(marks)]


def _mark(register: Register, name: str) -> str:
    return f"{layout_of(register).label(name)} in the file: "
