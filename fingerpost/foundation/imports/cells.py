"""Reading the rows of a table by the layout of a register, each different cell once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from fingerpost.foundation.exports.cells import CLEAR, unguarded

from .dates import Ambiguous, DateOrder, date_order
from .layout import SKIP, Column, Layout, Odd, UnknownWord
from .values import BadValue

SHOWN = 80

type Cells = Sequence[str]


class Said(NamedTuple):
    """A sentence about a row: of which field, what its cell held, and what to do or know."""

    field: str
    value: str
    why: str


@dataclass(slots=True)
class Reading:
    """What one row of a file says, in the register's own terms."""

    line: int
    cells: Cells
    values: dict[str, Any] = field(default_factory=dict)
    wrong: list[Said] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    """Words that are none of the choices, by field."""
    odd: list[tuple[str, str, str]] = field(default_factory=list)
    """(remark, field, cell) for what somebody should look at."""


class _Heard(NamedTuple):
    value: Any = SKIP
    why: str = ""
    word: str = ""
    remark: str = ""


def orders(
    layout: Layout, mapping: Mapping[int, str], rows: Iterable[tuple[int, Cells]]
) -> dict[int, DateOrder | Ambiguous]:
    """Which of day and month comes first, for every column that holds dates."""
    dates = [index for index, name in mapping.items() if layout.by_name[name].is_date]
    table = [cells for _, cells in rows]
    return {index: date_order(cells[index] for cells in table) for index in dates}


def read_rows(
    layout: Layout,
    mapping: Mapping[int, str],
    rows: Iterable[tuple[int, Cells]],
    order: Mapping[int, DateOrder],
) -> list[Reading]:
    """What every row says. A cell that cannot be read is told, and never stops the others."""
    ears = [
        (index, name, _Ear(layout.by_name[name], order.get(index, DateOrder.DAY_FIRST)))
        for index, name in mapping.items()
    ]
    readings = []
    for line, cells in rows:
        reading = Reading(line, cells)
        for index, name, ear in ears:
            if cell := cells[index]:
                heard = ear[cell]
                if heard.value is not SKIP:
                    reading.values[name] = heard.value
                if heard.why or heard.word or heard.remark:
                    _note(reading, name, cell, heard)
        readings.append(reading)
    return readings


class _Ear(dict[str, _Heard]):
    """What the cells of one column mean; most columns hold few different ones."""

    def __init__(self, column: Column, order: DateOrder) -> None:
        super().__init__()
        self.hear = partial(_hear, column, order)

    def __missing__(self, cell: str) -> _Heard:
        self[cell] = heard = self.hear(cell)
        return heard


def _note(reading: Reading, name: str, cell: str, heard: _Heard) -> None:
    if heard.why:
        reading.wrong.append(Said(name, cell, heard.why))
    if heard.word:
        reading.words[name] = heard.word
    if heard.remark:
        reading.odd.append((heard.remark, name, cell))


def _hear(column: Column, order: DateOrder, cell: str) -> _Heard:
    if cell == CLEAR:
        return _cleared(column)
    if not column.hears(cell):
        return _Heard()
    try:
        value = column.read(unguarded(cell), order)
    except UnknownWord as unknown:
        return _Heard(word=str(unknown))
    except BadValue as refusal:
        return _Heard(why=_short(str(refusal), cell))
    if isinstance(value, Odd):
        return _Heard(value=value.value, word=value.word, remark=value.remark)
    return _Heard(value=value)


def _cleared(column: Column) -> _Heard:
    if column.can_be_cleared:
        return _Heard(value=column.cleared)
    return _Heard(why=f"{column.label} cannot be emptied. Write something else than {CLEAR}.")


def _short(sentence: str, cell: str) -> str:
    """A sentence that quotes a cell, without quoting pages of it."""
    return sentence.replace(cell, f"{cell[:SHOWN]}…") if len(cell) > SHOWN else sentence
