"""What follows from the words of a ticket. No database."""

from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.written import written

from .choices import Impact, Priority, Urgency


@cache
def _table() -> Any:
    return written(Path(__file__).with_name("priorities.yaml"))


def usual_priority(impact: str, urgency: str, *, a_class_waits: bool) -> Priority:
    """The priority that impact and urgency give; a class that waits counts as several people who
    are stopped (priorities.yaml)."""
    found = _of(impact, urgency)
    if a_class_waits:
        found = min(found, _of(Impact.SEVERAL, Urgency.STOPPED))
    return Priority(found)


def _of(impact: str, urgency: str) -> int:
    return int(_table()["matrix"][impact][list(Urgency).index(Urgency(urgency))])


def days_to_reopen() -> int:
    """In how many working days after it was resolved a ticket can be opened again."""
    return int(_table()["reopen_within"]["working_days"])
