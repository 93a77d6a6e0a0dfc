"""How the cells of a column are written into a workbook, without loss and never as formulas."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from .cells import (
    NOTHING,
    TEXTS,
    ByType,
    Cell,
    Treatment,
    are_unmistaken,
    local,
    moment_text,
    unmistaken,
)

DATE, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_LONGEST = 32_000
_EXACT = 10**15
_FIGURES = 15
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count a 29 February that never was


class Column:
    """One column of a workbook; what it is, its first cell that holds something decides.

    A workbook formats a whole column, so what comes among dates without being one becomes text.
    """

    def __init__(self, cells: Iterable[Cell]) -> None:
        self.look = ""
        self._treat: ByType | None = None
        self._decide(cells)

    def written(self, cells: Sequence[Cell]) -> Sequence[Any]:
        """Some cells as the library takes them; what needs nothing done stays as it is."""
        kinds = set(map(type, cells)) - {NOTHING}
        treat = self._treat or self._decide(cells)
        if not kinds or not treat:
            return cells
        if len(kinds) == 1 and _fits(kinds.pop(), treat, cells):
            return cells
        return [treat[type(cell)](cell) for cell in cells]

    def _decide(self, cells: Iterable[Cell]) -> ByType | None:
        first = next((cell for cell in cells if cell is not None), None)
        if isinstance(first, datetime):
            self._treat, self.look = ByType(_AMONG_MOMENTS), MOMENT
        elif isinstance(first, date):
            self._treat, self.look = ByType(_AMONG_DATES), DATE
        elif first is not None:
            self._treat, self.look = ByType(_AMONG_OTHERS), _places(first)
        return self._treat


def _fits(kind: type, treat: ByType, cells: Sequence[Cell]) -> bool:
    """Whether a column of one type passes its treatment unchanged, asked of all cells at once."""
    easy = _EASY.get(kind) if treat.get(kind) in _AS_IT_IS else None
    return easy is not None and easy([cell for cell in cells if cell is not None])


def _places(cell: Cell) -> str:
    """The format that keeps the pence of 12.50."""
    exponent = cell.as_tuple().exponent if isinstance(cell, Decimal) else 0
    return f"0.{'0' * -exponent}" if isinstance(exponent, int) and exponent < 0 else ""


def _unchanged(cell: Cell) -> Any:
    return cell


def _text(text: str) -> str:
    text = unmistaken(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _whole(number: int) -> int | str:
    return number if -_EXACT < number < _EXACT else str(number)


def _decimal(number: Decimal) -> Decimal | str:
    return number if len(number.as_tuple().digits) <= _FIGURES else f"{number:f}"


def _date(day: date) -> date | str:
    return day if day >= _FIRST_DAY else day.isoformat()


def _moment(moment: datetime) -> datetime | str:
    moment = local(moment)
    return moment if moment.date() >= _FIRST_DAY else moment_text(moment)


_TEXTS: Mapping[type, Treatment] = {**TEXTS, str: _text, NOTHING: _unchanged}
_AMONG_DATES: Mapping[type, Treatment] = {**_TEXTS, date: _date}
_AMONG_MOMENTS: Mapping[type, Treatment] = {**_TEXTS, datetime: _moment}
_AMONG_OTHERS: Mapping[type, Treatment] = {
    **_TEXTS,
    bool: _unchanged,
    int: _whole,
    Decimal: _decimal,
}
_AS_IT_IS = frozenset({_text, _whole, _date, _unchanged})
_EASY: Mapping[type, Callable[[Any], bool]] = {
    str: lambda cells: max(map(len, cells)) <= _LONGEST and are_unmistaken(cells),
    int: lambda cells: min(cells) > -_EXACT and max(cells) < _EXACT,
    date: lambda cells: min(cells) >= _FIRST_DAY,
    bool: lambda cells: True,
}
