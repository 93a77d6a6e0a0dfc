"""What the sheet of a register may hold: its columns, what they are called, how a cell is read."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from .dates import DateOrder, parse_date
from .values import BadValue, blank, choosing, parse_money

SKIP = object()
"""What a cell says that says nothing."""

type Reader = Callable[[str, DateOrder], Any]


class UnknownWord(BadValue):
    """A word that is none of the choices; the row is good, and the word must not be lost."""


@dataclass(frozen=True)
class Odd:
    """A value, or SKIP, that somebody should look at; the remark is a key of the layout."""

    value: Any
    remark: str
    word: str = ""
    """What is kept in other words where it is no value."""


@dataclass(frozen=True)
class Column:
    """One thing that a sheet can say of each row."""

    name: str
    label: str
    read: Reader
    aliases: Sequence[str] = ()
    group: str = ""
    cleared: Any = None
    """What the field holds after the word NULL."""
    can_be_cleared: bool = True
    is_date: bool = False
    is_picky: bool = False
    """Whether its headings mean other things too, so that a cell must be seen to fit."""
    answers: Collection[str] = ()
    """Words that say nothing elsewhere and are an answer here: "none" of personal data."""

    def hears(self, cell: str) -> bool:
        """Whether a cell says anything here."""
        return not is_silent(cell) or cell.strip().casefold() in self.answers


class Remark(NamedTuple):
    """What is said beside a row, and of all such rows together with {rows} or {words}."""

    beside: str
    together: str


@dataclass(frozen=True)
class Layout:
    """The sheet of one register."""

    register: str
    columns: Sequence[Column]
    needed: Sequence[str]
    """At least one of these fields must be in a file, or nothing says what its rows are."""
    ask: str
    """What to do when none of them is."""
    remarks: Mapping[str, Remark]

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Heading to field: labels first, then what other programs and people call it."""
        found = {column.label: column.name for column in self.columns}
        for column in self.columns:
            for alias in column.aliases:
                found.setdefault(alias, column.name)
        return found

    def label(self, name: str) -> str:
        """What people call a field; nothing for what is no field of the sheet."""
        column = self.by_name.get(name)
        return column.label if column else ""


def text(label: str, most: int) -> Reader:
    """Read a cell as it stands, if it fits."""

    def read(cell: str, order: DateOrder) -> str:
        if "\r" in cell:
            cell = cell.replace("\r\n", "\n").replace("\r", "\n")
        if len(cell) > most:
            raise BadValue(
                f"The {label.lower()} has {len(cell):,} characters; at most {most:,} fit. "
                "Shorten it."
            )
        return cell

    return read


def day(cell: str, order: DateOrder) -> date:
    """Read a cell as a date."""
    return parse_date(cell, order)


def money(most: Decimal) -> Reader:
    """Read a cell as pounds and pence, of nought or more and not beyond a limit."""

    def read(cell: str, order: DateOrder) -> Decimal:
        amount = parse_money(cell)
        if amount < 0:
            raise BadValue(f"“{cell}” is less than nothing. Enter an amount of £0 or more.")
        if amount > most:
            raise BadValue(f"“{cell}” is more money than fits. Check the amount.")
        return amount

    return read


def choice(choices: Mapping[str, str], aliases: Mapping[str, str]) -> Reader:
    """Read a cell as one of some words, under any of the names that people give it."""
    parse = choosing(choices, aliases)

    def read(cell: str, order: DateOrder) -> str:
        try:
            return parse(cell)
        except BadValue:
            raise UnknownWord(cell) from None

    return read


def is_silent(cell: str) -> bool:
    """Whether a cell says nothing, so that what the register holds stays as it is."""
    return not cell or blank(cell)


def reads(column: Column, cell: str) -> bool:
    """Whether a column can make sense of a cell."""
    try:
        column.read(cell, DateOrder.DAY_FIRST)
    except BadValue:
        return False
    return True
