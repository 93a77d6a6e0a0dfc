"""How large a file may be, as dated data read from limits.yaml."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml

MEGABYTE = 1024 * 1024


def largest(today: date) -> int:
    """The most megabytes that a file may have on a day; the earliest figure before that."""
    entries = _read()
    in_force = [size for since, size in entries if since <= today]
    return in_force[-1] if in_force else entries[0][1]


@cache
def _read() -> tuple[tuple[date, int], ...]:
    raw = yaml.safe_load(Path(__file__).with_name("limits.yaml").read_text(encoding="utf-8"))
    entries = [(row["from"], row["megabytes"]) for row in raw["largest"]]
    for since, size in entries:
        if not (isinstance(since, date) and isinstance(size, int) and size > 0):
            raise ValueError(f"{since}: from is a date, megabytes a whole number above nought.")
    return tuple(sorted(entries))
