"""What was done to a register between making an import ready and writing it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fingerpost.foundation.audit import trail

from ..declaration import Register
from .dry_run import seen
from .layout import keys_of
from .of_lines import LinesRegister
from .sheet import Values

MOST = 1000
"""More deeds or rows than these are not looked through while others wait."""
Mark = tuple[str, Any]
"""A column by which rows are known, and what it holds."""


@dataclass(frozen=True, slots=True)
class Moment:
    """How often a register had changed, and how many deeds were on the record."""

    changes: int
    deeds: int


def moment(register: Register) -> Moment:
    """How far a register has come; a deed in between counts as done since, never as seen."""
    deeds = trail.length()
    return Moment(seen(register), deeds)


def bears_on(
    register: Register,
    since: Moment,
    rows: Sequence[Any],
    changes: Sequence[tuple[Any, Values]],
) -> bool:
    """Whether anything done since a moment may bear on new rows and changes that were made ready.

    It does if it touched a row that is to change, or one that says what a new row is known by.
    """
    times = seen(register) - since.changes
    if not times:
        return False
    if isinstance(register, LinesRegister):  # these are few, and quickly looked at again
        return True
    deeds, touched = trail.touched(register.model, since.deeds, MOST)
    if deeds != times or len(touched) > MOST:  # or the trust's rows changed, which is not told
        return True
    if not touched.isdisjoint(row.pk for row, _ in changes):
        return True
    theirs: set[Mark] = set()
    for row in register.all().filter(pk__in=touched):
        theirs |= {*_keys(register, row), _title(register, row)}
    return not theirs.isdisjoint(_ours(register, rows, changes))


def _ours(
    register: Register, rows: Sequence[Any], changes: Sequence[tuple[Any, Values]]
) -> Iterator[Mark]:
    """What rows that are about to be written are known by."""
    for row in rows:
        yield from _keys(register, row) or [_title(register, row)]
    for key in keys_of(register):
        told = (new.get(key.field) for _, new in changes)
        yield from ((key.column, key.fold(value)) for value in told if value)


def _keys(register: Register, row: Any) -> list[Mark]:
    columns = [key.column for key in keys_of(register)]
    return [(column, value) for column in columns if (value := getattr(row, column))]


def _title(register: Register, row: Any) -> Mark:
    """A row without a key is known again by what it says, its title first."""
    return register.title, getattr(row, register.title).casefold()
