"""Lines are declared whole, and whoever may change them may see them; or nothing starts."""

from collections.abc import Iterator

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check

from fingerpost.foundation.permissions import MATRIX

from .declaration import REGISTERS, Register
from .importing.checks import problems as sheet_problems
from .importing.of_lines import register_of_lines
from .lines import Lines, names
from .models import Line
from .named import named_in


@check
def lines_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"The {lines.plural} of {each.plural}: {what}.", id="registers.E003")
        for each in REGISTERS.values()
        for lines in each.lines
        for what in problems(each, lines)
    ]


def problems(register: Register, lines: Lines) -> Iterator[str]:
    """Everything that is wrong with the declaration of some lines, in words."""
    known = {field.name: field for field in lines.model._meta.concrete_fields}
    unknown = sorted(set(names(lines)) - known.keys())
    for name in unknown:
        yield f"{name} is no field"
    if not issubclass(lines.model, Line):
        yield "its model is not built on Line"
    if lines.parent not in known or known[lines.parent].related_model is not register.model:
        yield f"{lines.parent} does not point at {register.a}"
    if lines.model.inherited != register.model.inherited:
        yield "its schools would see rows without their lines, or lines without their rows"
    if ("organisation", lines.parent) not in _indexed(lines):
        yield f"finding them needs an index on organisation, {lines.parent}"
    if lines.plural in register.fields:
        yield f"{lines.plural} is the name of a field too"
    if lines.known_by and not unknown:
        yield from _sheet(register, lines)
    yield from _permissions(register, lines)


def _sheet(register: Register, lines: Lines) -> Iterator[str]:
    if any(each.unknown for each in named_in(lines.model).values()):
        yield "what it names must be known, so that it cannot come in by a sheet"
    if register.sheet:
        yield from sheet_problems(register_of_lines(register, lines))


def _permissions(register: Register, lines: Lines) -> Iterator[str]:
    for needed in (lines.view, lines.change):
        if needed and needed not in MATRIX:
            yield f"nobody is granted {needed}"
            return
    changers = MATRIX[lines.change or register.deed("change")]
    seers = MATRIX[register.deed("view")] & (MATRIX[lines.view] if lines.view else changers)
    if not changers <= seers:
        yield "some who may change them may not see them"


def _indexed(lines: Lines) -> set[tuple[str, ...]]:
    return {tuple(index.fields[:2]) for index in lines.model._meta.indexes}
