"""A register is declared whole, and its lists can be walked by an index; or nothing starts."""

from collections.abc import Iterable, Iterator, Sequence

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check
from django.core.exceptions import FieldDoesNotExist

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import MATRIX

from .declaration import REGISTERS, Register
from .importing.checks import problems as sheet_problems
from .wording import label

SORTS, FILTERS = 4, 4
DEEDS = ("view", "create", "change", "export")
REVISION = ("number", "revision")
"""What the pages need of every model beside what is declared."""


@check
def registers_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"The register of {each.plural}: {what}.", id="registers.E001")
        for each in REGISTERS.values()
        for what in problems(each)
    ]


def problems(register: Register) -> Iterator[str]:
    """Everything that is wrong with a declaration, in words."""
    unknown = sorted({name for name in _names(register) if not _has(register, name)})
    if unknown:
        yield f"{', '.join(unknown)} {'is no field' if len(unknown) == 1 else 'are no fields'}"
        return  # what follows asks fields that are there
    yield from _filters(register)
    yield from _lists(register)
    yield from _labels(register)
    yield from _open(register)
    yield from _deeds(register)
    if register.sheet:
        yield from sheet_problems(register)


def _lists(register: Register) -> Iterator[str]:
    indexed, usual = _indexes(register), register.sorts[0].column
    yield from _sorts(register, indexed)
    for facet in (register.status, register.kind):
        if (facet, usual) not in indexed:
            yield f"the facet {facet} needs an index on {facet}, {usual}"
    counted = [register.status, register.kind, *(["archived_on"] if register.archives else ())]
    if not any(index.fields[1:] == counted for index in register.model._meta.indexes):
        yield f"counting needs an index on {', '.join(counted)}"
    for key in register.search:
        if key.column != usual and not any(first[:1] == (key.column,) for first in indexed):
            yield f"the search in {key.column} needs an index that begins with it"


def _filters(register: Register) -> Iterator[str]:
    for name in (register.status, register.kind, *register.filters):
        if name not in register.choices:
            yield f"{name} is filtered by, and has no choices"
    if len(register.filters) > FILTERS:
        yield f"it has {len(register.filters)} further filters, and a list offers {FILTERS} at most"


def _sorts(register: Register, indexed: set[tuple[str, ...]]) -> Iterator[str]:
    standing = register.standing.column
    if len(register.sorts) > SORTS:
        yield f"it has {len(register.sorts)} sorts, and a list offers {SORTS} at most"
    for sort in register.sorts:
        if register.model._meta.get_field(sort.column).null:
            yield f"the sort {sort.word} is on {sort.column}, which may be null"
        if (standing, sort.column) not in indexed:
            yield f"the sort {sort.word} needs an index on {standing}, {sort.column}"


def _labels(register: Register) -> Iterator[str]:
    taken = {"Reference": "number"}
    for name, field in register.fields.items():
        if field._verbose_name is None:  # type: ignore[attr-defined]
            yield f"{name} has no label"
        said = label(register, name)
        if taken.setdefault(said, name) != name:
            yield f"{name} and {taken[said]} are both called {said}"
    for name in register.fields.keys() - set(register.asked):
        yield f"{name} stands in no block"
    twice = {name for name in register.asked if register.asked.count(name) > 1}
    for name in sorted(twice):
        yield f"{name} stands in two blocks"


def _open(register: Register) -> Iterator[str]:
    """What every list and every page of a row shows stands in blocks without a permission."""
    shown = {register.title, register.kind, register.status, register.sorts[0].field}
    for block in register.blocks:
        for name in shown & set(block.fields) if block.view else ():
            yield f"{name} is shown to all, and stands in a block that needs {block.view}"


def _deeds(register: Register) -> Iterator[str]:
    own = [needed for block in register.blocks for needed in (block.view, block.change) if needed]
    for deed in (*(register.deed(name) for name in (*DEEDS, register.view_all)), *own):
        if deed not in MATRIX:
            yield f"nobody is granted {deed}"


def _names(register: Register) -> Iterator[str]:
    yield from REVISION
    yield from (register.title, register.status, register.kind)
    yield from filter(None, (register.review,))
    yield register.standing.column
    yield from (column.field for column in register.columns)
    for sort in register.sorts:
        yield from (sort.field, sort.column)
    for key in register.search:
        yield from (key.field, key.column)
    yield from register.asked
    many: Sequence[Iterable[str]] = (
        register.known_by,
        register.filters,
        register.expiring,
        register.hints,
        register.prompts,
        register.unlike,
        register.words,
    )
    for names in many:
        yield from names
    yield from filter(None, (hole.field for hole in register.holes(today()).values()))


def _has(register: Register, name: str) -> bool:
    try:
        register.model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def _indexes(register: Register) -> set[tuple[str, ...]]:
    """The first two columns of each index, after the organisation."""
    return {tuple(index.fields[1:3]) for index in register.model._meta.indexes}
