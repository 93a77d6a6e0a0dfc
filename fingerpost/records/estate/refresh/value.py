"""What things are worth on a day, and what was lost by letting some go before their time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ..choices import Kind
from .groups import NOTHING, Bought
from .rules import Figures, book_value


@dataclass(slots=True)
class Line:
    """Things of one kind: what they cost, and what is left of it."""

    label: str
    n: int = 0
    cost: Decimal = NOTHING
    value: Decimal = NOTHING

    @property
    def written_off(self) -> Decimal:
        return self.cost - self.value


@dataclass(slots=True)
class Value:
    """What the school's things are worth on a day."""

    lines: list[Line] = field(default_factory=list)
    disposed: int = 0
    """How many went in the year, up to the day."""
    loss: Decimal = NOTHING
    """What was left of their price when they went."""
    undated: int = 0
    unpriced: int = 0
    small: int = 0
    astray: int = 0
    """Gone on a day that nobody noted."""

    @property
    def whole(self) -> Line:
        """Everything together."""
        return Line(
            "Together",
            sum(each.n for each in self.lines),
            sum((each.cost for each in self.lines), NOTHING),
            sum((each.value for each in self.lines), NOTHING),
        )


def value(groups: Sequence[Bought], figures: Figures, day: date, since: date) -> Value:
    """Write each thing off in equal parts; `since` is the first day of the year of account."""
    found = Value()
    lines: dict[str, Line] = {}
    for each in groups:
        life = figures.lives[each.kind]
        if each.is_gone and each.disposed is None:
            found.astray += each.n
        elif each.bought is None:
            found.undated += each.n
        elif each.bought <= day and (each.disposed is None or each.disposed > day):
            found.unpriced += each.unpriced
            found.small += each.small
            line = lines.setdefault(each.kind, Line(Kind(each.kind).label))
            line.n += each.n - each.unpriced - each.small
            line.cost += each.cost
            line.value += book_value(each.cost, each.bought, life, day)
        elif each.disposed and since <= each.disposed <= day:
            found.disposed += each.n
            found.loss += book_value(each.cost, each.bought, life, each.disposed)
    found.lines = [lines[kind] for kind in Kind if kind in lines and lines[kind].n]
    return found
