"""What somebody's role may not bring in with a file, told by column before any row is looked at.

A key that they may only read still tells which row a line is about: its column may come along, and
a line is refused only if it says something else than the register.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import NotAllowed

from ..declaration import Register
from ..hiding import as_seen_by
from ..wording import label, listed, spoken
from .layout import headings_of, keys_of


def closed_to(register: Register, actor: Actor) -> frozenset[str]:
    """The fields of a sheet that somebody may not change."""
    return frozenset(headings_of(register)) - register.changed_by(actor)


def only_telling(register: Register, actor: Actor) -> frozenset[str]:
    """The keys that somebody may read and not change."""
    seen = {key.field for key in keys_of(register)} - as_seen_by(register, actor).hidden
    return closed_to(register, actor) & seen


def barred_from(register: Register, actor: Actor) -> frozenset[str]:
    """The fields that somebody may not bring in at all."""
    return closed_to(register, actor) - only_telling(register, actor)


def left_out(
    register: Register, actor: Actor, headers: list[str], mapping: Mapping[int, str]
) -> dict[int, str]:
    """{column: why} for columns whose field somebody may not change."""
    barred = barred_from(register, actor)
    return {
        index: f"“{headers[index]}” is the {spoken(label(register, field))}, which your role may "
        "not change. The column is left out; ask somebody who may change it to import it."
        for index, field in mapping.items()
        if field in barred
    }


def refuse_closed(register: Register, actor: Actor, fields: Iterable[str]) -> None:
    """Refuse a mapping that fills what somebody may not change."""
    _refuse(register, set(fields) & barred_from(register, actor))


def refuse_to_write(
    register: Register, actor: Actor, added: int, written: Iterable[AbstractSet[str]]
) -> None:
    """Refuse to add or remove rows for somebody who may not, or to write keys they only read."""
    if added and not register.may(actor, "create"):
        raise NotAllowed(
            f"Your role may not add or remove {register.many}. Ask somebody who may to do this."
        )
    if closed := closed_to(register, actor):
        _refuse(register, {name for names in written for name in closed & names})


def _refuse(register: Register, fields: AbstractSet[str]) -> None:
    if wrong := [label(register, field) for field in register.asked if field in fields]:
        raise NotAllowed(
            f"Your role may not change: {listed(wrong)}. Choose the columns again, or ask somebody "
            "who may change this to import the file."
        )
