"""What follows from the words of a ticket. No database."""

from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.written import written


@cache
def _table() -> Any:
    return written(Path(__file__).with_name("coming_back.yaml"))


def days_to_reopen() -> int:
    """In how many working days after it was resolved a ticket can be opened again."""
    return int(_table()["reopen_within"]["working_days"])
