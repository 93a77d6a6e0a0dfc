"""What charts have in common: numbers with a name, and the table behind the picture."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

type Number = int | Decimal
type Write = Callable[[Number], str]
"""How a number is written: "£1,250", "1,204"."""

TONES = 6
"""So many series can be told apart, each by its own weave."""


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers that belong together, under one name."""

    name: str
    values: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a chart says, in words and numbers; the first cell of a row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table_of(what: str, heads: Sequence[str], series: Sequence[Series], write: Write) -> Table:
    """One row for each head, one column for each series, and their sum if there are several."""
    shown = [*series, Series("Together", tuple(sums(series)))] if len(series) > 1 else series
    rows = zip(heads, *(map(write, each.values) for each in shown), strict=True)
    return Table((what, *(each.name for each in shown)), tuple(rows))


def with_marks(table: Table, head: str, marked: Collection[str]) -> Table:
    """The table with a last column that says which of its rows are marked."""
    rows = tuple((*row, "Yes" if row[0] in marked else "No") for row in table.rows)
    return Table((*table.heads, head), rows)


def sums(series: Sequence[Series]) -> list[Number]:
    """What all series come to under each head."""
    return [sum(column) for column in zip(*(each.values for each in series), strict=True)]


def few(series: Sequence[Series]) -> list[Series]:
    """The series as they come; of more than can be told apart the smallest are "All others"."""
    if len(series) <= TONES:
        return list(series)
    found = sorted(series, key=lambda each: sum(each.values), reverse=True)
    rest = found[TONES - 1 :]
    return [*found[: TONES - 1], Series("All others", tuple(sums(rest)))]


def percent(value: Number, of: Number) -> float:
    """A share of a whole, of which there may be nothing."""
    return round(100 * float(value) / float(of), 2) if of else 0.0


def cut(name: str, letters: int) -> str:
    """A name as the picture has room for it; the table has it whole."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"


def tallest(heads: Sequence[str], totals: Sequence[Number], write: Write) -> str:
    """The end of a description: "the most is £31,000 in 2027/28"."""
    if not any(totals):
        return "there is nothing to show yet"
    most = max(totals)
    return f"the most is {write(most)} in {heads[totals.index(most)]}"
