"""Why personal data may be used: lawful bases and conditions, as dated data with the article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written

CONSENT, EXPLICIT_CONSENT = "consent", "explicit-consent"


@dataclass(frozen=True, slots=True)
class Basis:
    """One basis or condition, and since when it is law."""

    code: str
    words: str
    article: str
    since: date
    source: str

    @property
    def label(self) -> str:
        return f"{self.words}, {self.article}"


def lawful() -> Sequence[Basis]:
    """The lawful bases of Article 6."""
    return _read()["lawful"]


def special() -> Sequence[Basis]:
    """The conditions of Article 9 for special category data."""
    return _read()["special"]


def lawful_choices() -> list[tuple[str, str]]:
    return [(each.code, each.label) for each in lawful()]


def special_choices() -> list[tuple[str, str]]:
    return [(each.code, each.label) for each in special()]


def not_yet(code: str, today: date) -> Basis | None:
    """The basis of a code, if it is not law yet."""
    every = [*lawful(), *special()]
    return next((each for each in every if each.code == code and each.since > today), None)


@cache
def _read() -> dict[str, tuple[Basis, ...]]:
    found = written(Path(__file__).with_name("bases.yaml"))
    return {kind: tuple(map(_basis, rows)) for kind, rows in found.items()}


def _basis(row: dict[str, object]) -> Basis:
    since = row["from"]
    if not isinstance(since, date):
        raise ValueError(f"{row}: from is a date.")
    code, words, article, source = (str(row[n]) for n in ("code", "words", "article", "source"))
    return Basis(code, words, article, since, source)
