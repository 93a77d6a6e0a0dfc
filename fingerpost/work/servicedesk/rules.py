"""What follows from the words of a ticket. No database."""

from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.written import written


@cache
def _table() -> Any:
    return written(Path(__file__).with_name("coming_back.yaml"))


def days_to_prompt() -> list[int]:
    """After how many working days whoever asked is asked again for an answer, in order."""
    return sorted(_table()["prompt_after"]["working_days"])


def days_to_give_up() -> int:
    """After how many working days without an answer a ticket is resolved."""
    return int(_table()["give_up_after"]["working_days"])


def days_to_reopen() -> int:
    """In how many working days after it was resolved a ticket can be opened again."""
    return int(_table()["reopen_within"]["working_days"])
