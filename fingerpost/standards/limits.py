"""Thresholds as dated data with a source, read from limits.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written


@dataclass(frozen=True, slots=True)
class Limits:
    """The thresholds of one rule on one day, in per cent of rows."""

    met: int
    partly: int
    source: str
    since: date
    days: int = 0
    """How old something may be to count, where a rule asks that."""
    least_met: int = 100
    least_partly: int = 100
    """How little a school may ask of itself; without a range only more than ours."""
    is_own: bool = False
    """Whether the school set it for itself."""

    @property
    def is_ours(self) -> bool:
        """Whether Fingerpost proposes it, as the DfE gives no figure."""
        return not self.is_own and self.source.startswith("Ours")

    @property
    def version(self) -> str:
        """What a stored finding remembers, so that a new figure makes it stale."""
        return f"{self.since} {self.met} {self.partly} {self.days}"


NONE = Limits(100, 100, "", date.min)
"""For rules that count nothing."""


def limits_for(key: str, today: date) -> Limits:
    """The thresholds of a rule in force on a day; the earliest ones before that."""
    entries = _read().get(key)
    if not entries:
        return NONE
    in_force = [entry for entry in entries if entry.since <= today]
    return in_force[-1] if in_force else entries[0]


def keys() -> set[str]:
    """Every rule that has thresholds."""
    return set(_read())


@cache
def _read() -> Mapping[str, tuple[Limits, ...]]:
    raw = written(Path(__file__).with_name("limits.yaml"))
    return {key: tuple(sorted(map(_limits, rows), key=_since)) for key, rows in raw.items()}


def _limits(row: Mapping[str, object]) -> Limits:
    met, partly, since = row["met"], row["partly"], row["from"]
    days = row.get("days", 0)
    if not (isinstance(met, int) and isinstance(partly, int) and isinstance(since, date)):
        raise ValueError(f"{row}: met and partly are whole per cents, from is a date.")
    if not isinstance(days, int):
        raise ValueError(f"{row}: days is a whole number.")
    if not 0 < partly <= met <= 100:
        raise ValueError(f"{row}: partly is above nought and at most met, met at most 100.")
    least_met, least_partly = _loosest(row, met, partly)
    return Limits(met, partly, str(row["source"]), since, days, least_met, least_partly)


def _loosest(row: Mapping[str, object], met: int, partly: int) -> tuple[int, int]:
    """The range that a row allows a school, if it does."""
    found = row.get("loosest", {"met": met, "partly": partly})
    if not (isinstance(found, dict) and found.keys() == {"met", "partly"}):
        raise ValueError(f"{row}: loosest names met and partly.")
    least_met, least_partly = found["met"], found["partly"]
    if not (0 < least_met <= met and 0 < least_partly <= partly):
        raise ValueError(f"{row}: loosest is above nought, and no stricter than the threshold.")
    return least_met, least_partly


def _since(limits: Limits) -> date:
    return limits.since
