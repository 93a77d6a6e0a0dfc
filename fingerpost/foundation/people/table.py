"""The table of roles: who needs each, what it does, and which two should not be in one hand."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.tenancy.models import Kind
from fingerpost.foundation.written import written

from .models import Duty


@dataclass(frozen=True, slots=True)
class Post:
    """What the standards and the law say of one role, and where they say it."""

    duty: Duty
    hint: str
    source: str
    does: tuple[str, ...]
    needed_by: frozenset[Kind]
    wants_deputy: bool
    holder_is: str
    """What naming somebody says of them: "senior", "governor", or nothing."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two roles that one person should not hold; the first is the one that suffers."""

    one: Duty
    other: Duty
    why: str
    source: str


@cache
def posts_of_all() -> dict[Duty, Post]:
    """Every role; one that the table lacks stops the site."""
    rows = _table()["roles"]
    return {duty: _post(duty, rows[duty.value]) for duty in Duty}


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Every pair of roles that should be apart."""
    return tuple(
        Conflict(Duty(row["one"]), Duty(other), row["why"], row["source"])
        for row in _table()["apart"]
        for other in row["others"]
    )


def conflict_of(one: Duty, other: Duty) -> Conflict | None:
    """The pair of two roles, if they should be apart."""
    return next((each for each in conflicts() if (each.one, each.other) == (one, other)), None)


def edition() -> date:
    """Since when the table reads as it does."""
    day = _table()["edition"]
    if not isinstance(day, date):
        raise TypeError("roles.yaml: the edition is a date.")
    return day


def _post(duty: Duty, row: dict[str, Any]) -> Post:
    return Post(
        duty,
        row["hint"],
        row["source"],
        tuple(row["does"]),
        frozenset(Kind(each) for each in row.get("needed_by", ())),
        bool(row.get("wants_deputy")),
        str(row.get("is", "")),
    )


@cache
def _table() -> dict[str, Any]:
    raw: dict[str, Any] = written(Path(__file__).with_name("roles.yaml"))
    return raw
