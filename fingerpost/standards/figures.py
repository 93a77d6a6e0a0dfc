"""Figures of ours that are no thresholds of a rule, as dated data read from figures.yaml."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml


def figure(word: str, day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    entries = _read()[word]
    in_force = [n for since, n in entries if since <= day]
    return in_force[-1] if in_force else entries[0][1]


@cache
def _read() -> Mapping[str, tuple[tuple[date, int], ...]]:
    raw = yaml.safe_load(Path(__file__).with_name("figures.yaml").read_text(encoding="utf-8"))
    return {word: tuple(sorted(map(_entry, rows))) for word, rows in raw.items()}


def _entry(row: Mapping[str, object]) -> tuple[date, int]:
    since, n = row["from"], row["is"]
    if not (isinstance(since, date) and isinstance(n, int) and n > 0 and row["source"]):
        raise ValueError(f"{row}: from is a date, is a number above nought, a source is named.")
    return since, n
