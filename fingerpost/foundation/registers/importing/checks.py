"""A sheet is declared whole: it names fields that are there, and no heading means two things."""

from collections.abc import Iterator

from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.permissions import MATRIX

from ..declaration import Register
from .layout import layout_of, sheet_of
from .readers import can_be_read

DEEDS = ("import", "undo_import")


def problems(register: Register) -> Iterator[str]:
    """Everything that is wrong with the sheet of a register, in words."""
    unknown = sorted(set(_names(register)) - set(register.asked))
    if unknown:
        yield f"its sheet names {', '.join(unknown)}, which no block asks for"
        return  # what follows asks fields that are there
    keyed = {key.field for key in register.search}
    if loose := sorted({*sheet_of(register).keys, register.title} - keyed):
        yield f"its sheet tells rows apart by {', '.join(loose)}, which no search looks in"
        return
    yield from _readers(register)
    yield from _headings(register)
    for deed in DEEDS:
        if register.deed(deed) not in MATRIX:
            yield f"nobody is granted {register.deed(deed)}"


def _names(register: Register) -> Iterator[str]:
    sheet = sheet_of(register)
    yield from (*sheet.keys, *sheet.describing, *sheet.left_out, *sheet.facts)
    yield from (heading.field for heading in sheet.headings)
    if sheet.words_in:
        yield sheet.words_in


def _readers(register: Register) -> Iterator[str]:
    sheet = sheet_of(register)
    told = {heading.field: heading for heading in sheet.headings}
    for name in register.asked:
        heading = told.get(name)
        if heading and heading.otherwise not in ("", *register.choices.get(name, ())):
            yield f"{heading.otherwise} is no choice of {name}"
        read = heading and heading.read
        if not (read or name in sheet.left_out or can_be_read(register.fields[name])):
            yield f"its sheet does not say how {name} is read, and does not leave it out"


def _headings(register: Register) -> Iterator[str]:
    means: dict[str, str] = {}
    for column in layout_of(register).columns:
        for heading in (column.label, *column.aliases):
            if means.setdefault(folded(heading), column.name) != column.name:
                yield f"“{heading}” means {means[folded(heading)]} and {column.name}"
