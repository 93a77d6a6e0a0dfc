"""The figures behind a forecast: dated proposals with a source, and what a school sets itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written
from fingerpost.records.contracts.choices import Vat
from fingerpost.records.contracts.value import vat_rate

from ..choices import Kind
from .models import Figure
from .rules import Figures

type Dated = tuple[date, Decimal, str]
"""Since when a figure holds, the figure, and where it is from."""

GRACE, INFLATION, THRESHOLD, VAT = "grace", "inflation", "threshold", "vat"
ASKED = {
    GRACE: "Months that a thing may serve after its warranty",
    INFLATION: "How much dearer things become each year (%)",
    THRESHOLD: "The price from which a thing has a value in your accounts (£)",
    VAT: "VAT (%)",
}


@dataclass(frozen=True, slots=True)
class Basis:
    """One figure: what it is about, what is proposed and by whom, and the school's own."""

    key: str
    label: str
    proposed: Decimal
    source: str
    own: Decimal | None

    @property
    def value(self) -> Decimal:
        return self.proposed if self.own is None else self.own


def life_of(kind: Kind) -> str:
    """The key of the useful life of a kind."""
    return f"life.{kind}"


def bases(day: date) -> dict[str, Basis]:
    """Every figure that holds here on a day, by its key."""
    own = dict(Figure.objects.values_list("key", "value"))
    labels = {life_of(kind): kind.label for kind in Kind} | ASKED
    return {key: _basis(key, label, own, day) for key, label in labels.items()}


def figures(held: Mapping[str, Basis]) -> Figures:
    """The same, as the rules count with it."""
    return Figures(
        lives={kind.value: int(held[life_of(kind)].value * 12) for kind in Kind},
        grace=int(held[GRACE].value),
        inflation=held[INFLATION].value,
        threshold=held[THRESHOLD].value,
        vat=held[VAT].value,
    )


def _basis(key: str, label: str, own: Mapping[str, Decimal], day: date) -> Basis:
    if key == VAT:
        return Basis(key, label, vat_rate(Vat.STANDARD, day), "The standard rate", own.get(key))
    dated = _read()[key]
    _, value, source = next((each for each in reversed(dated) if each[0] <= day), dated[0])
    return Basis(key, label, value, source, own.get(key))


@cache
def _read() -> Mapping[str, tuple[Dated, ...]]:
    raw = written(Path(__file__).with_name("figures.yaml"))
    return {key: tuple(sorted(map(_dated, rows))) for key, rows in raw.items()}


def _dated(row: Mapping[str, object]) -> Dated:
    since, source = row["from"], row["source"]
    if not (isinstance(since, date) and isinstance(source, str)):
        raise ValueError(f"{row}: from is a date, source says where the figure is from.")
    return since, Decimal(str(row["value"])), source
