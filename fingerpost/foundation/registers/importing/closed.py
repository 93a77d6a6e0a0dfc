"""Columns that somebody's role may not fill, told by name before any row is looked at."""

from collections.abc import Iterable, Mapping

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import NotAllowed

from ..declaration import Register
from ..wording import label, listed, spoken
from .layout import headings_of


def closed_to(register: Register, actor: Actor) -> frozenset[str]:
    """The fields of a sheet that somebody may not change."""
    return frozenset(headings_of(register)) - register.changed_by(actor)


def left_out(
    register: Register, actor: Actor, headers: list[str], mapping: Mapping[int, str]
) -> dict[int, str]:
    """{column: why} for columns whose field somebody may not change."""
    closed = closed_to(register, actor)
    return {
        index: f"“{headers[index]}” is the {spoken(label(register, field))}, which your role may "
        "not change. The column is left out; ask somebody who may change it to import it."
        for index, field in mapping.items()
        if field in closed
    }


def refuse_closed(register: Register, actor: Actor, fields: Iterable[str]) -> None:
    """Refuse a mapping that fills what somebody may not change."""
    closed = closed_to(register, actor)
    if wrong := [label(register, field) for field in fields if field in closed]:
        raise NotAllowed(
            f"Your role may not change: {listed(wrong)}. Choose the columns again, or ask somebody "
            "who may change this to import the file."
        )
