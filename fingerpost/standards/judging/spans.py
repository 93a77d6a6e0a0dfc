"""Until when what people say holds at most, as dated data read from spans.yaml."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml

from fingerpost.standards.catalogue import Cadence, Requirement

NO_CADENCE, OVERRIDE, NOT_APPLICABLE = "no-cadence", "override", "not-applicable"


def last_day(word: str, day: date) -> date:
    """The last day on which something said on a day holds; the earliest figure before the first."""
    entries = _read()[word]
    in_force = [days for since, days in entries if since <= day]
    return day + timedelta(days=in_force[-1] if in_force else entries[0][1])


def of_cadence(asked: Requirement) -> str:
    """How the cadence of a requirement is called among the spans."""
    return asked.cadence.value if asked.cadence else NO_CADENCE


@cache
def _read() -> Mapping[str, tuple[tuple[date, int], ...]]:
    raw = yaml.safe_load(Path(__file__).with_name("spans.yaml").read_text(encoding="utf-8"))
    wanted = {NO_CADENCE, OVERRIDE, NOT_APPLICABLE, *(each.value for each in Cadence)}
    if raw.keys() != wanted:
        raise ValueError(f"spans.yaml: {sorted(raw.keys() ^ wanted)} is missing, or is unknown.")
    return {word: tuple(sorted(map(_entry, rows))) for word, rows in raw.items()}


def _entry(row: Mapping[str, object]) -> tuple[date, int]:
    since, days = row["from"], row["days"]
    if not (isinstance(since, date) and isinstance(days, int) and days > 0 and row["source"]):
        raise ValueError(f"{row}: from is a date, days above nought, and a source is named.")
    return since, days
