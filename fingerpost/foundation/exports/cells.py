"""What a cell of an export holds, as text that no spreadsheet takes for a formula."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from fingerpost.foundation.now import LONDON

type Cell = str | int | Decimal | date | datetime | bool | None
type Treatment = Callable[[Any], Any]

NOTHING = type(None)
CLEAR = "NULL"
"""What a cell of a list that comes in says to empty a field; a text that says so is guarded."""
_GUARD = "'"
# The last four are the wide forms, which some spreadsheets read like the narrow ones.
_RISKY = frozenset("=+-@\t\r\n＝＋－＠")
_NEGATIVE = re.compile(r"-£?\d[\d,]*(\.\d+)?")


def guarded(text: str) -> str:
    """Text with an apostrophe before it if a spreadsheet would run it; numbers stay as they are,
    also as text."""
    first = text[:1]
    if first == "-" and _NEGATIVE.fullmatch(text):
        return text
    return _GUARD + text if first in _RISKY else text


def unmistaken(text: str) -> str:
    """Text with an apostrophe before it if it would say something else on its way back."""
    return _GUARD + text if text == CLEAR or unguarded(text) != text else text


def unguarded(text: str) -> str:
    """Text as it was before it was guarded."""
    plain = text.lstrip(_GUARD)
    if plain != text and (plain[:1] in _RISKY or plain == CLEAR):
        return text[1:]
    return text


def local(moment: datetime) -> datetime:
    """A moment as clocks here show it, to the second, without a zone."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(LONDON).replace(tzinfo=None)
    return moment.replace(microsecond=0)


def moment_text(moment: datetime) -> str:
    """A moment in ISO form, which every program reads the same way."""
    moment = local(moment)
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")


class ByType(dict[type, Treatment]):
    """What to do with a cell by its type, where a kind of text is treated as text."""

    def __missing__(self, kind: type) -> Treatment:
        known = next((base for base in kind.__mro__ if base in self), None)
        if known is None:
            raise TypeError(f"A cell of an export cannot be of the type {kind.__name__}.")
        self[kind] = treat = self[known]
        return treat


TEXTS: Mapping[type, Treatment] = {
    str: lambda text: guarded(unmistaken(text)),
    int: str,
    Decimal: lambda number: f"{number:f}",
    bool: lambda truth: "yes" if truth else "no",
    date: date.isoformat,
    datetime: moment_text,
    NOTHING: lambda _: "",
}
_AS_TEXT = ByType(TEXTS)


def column_as_text(cells: Sequence[Cell]) -> Sequence[Any]:
    """A column for a CSV file; one that needs nothing done comes back as it is, in no time."""
    kinds = set(map(type, cells))
    if kinds <= {int, NOTHING} or kinds <= {date, NOTHING}:
        return cells
    if kinds == {str} and _is_plain(cells):  # type: ignore[arg-type]
        return cells
    return [_AS_TEXT[type(cell)](cell) for cell in cells]


def _is_plain(texts: Sequence[str]) -> bool:
    return are_unmistaken(texts) and _RISKY.isdisjoint([text[:1] for text in texts])


def are_unmistaken(texts: Sequence[str]) -> bool:
    """Whether all of some texts come back as they are, found at once."""
    joined = "\0".join(("", *texts))
    return CLEAR not in joined and f"\0{_GUARD}" not in joined
