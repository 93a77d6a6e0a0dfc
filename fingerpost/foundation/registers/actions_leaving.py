"""How a row leaves the list: archived, and brought back; or deleted, if it was never more than a
draft. Erasing what a row says of a person is for privacy."""

from collections.abc import Callable
from functools import cache
from typing import Any

from fingerpost.foundation.actions import action, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today

from .declaration import REGISTERS, Register
from .referring import kept_because

ARCHIVE, DELETE = "archive", "delete"
Act = Callable[..., None]


@cache
def archiving(word: str) -> tuple[Act, Act]:
    """The actions that archive a row of a register and bring it back."""
    register = REGISTERS[word]

    @action(register.deed(ARCHIVE))
    def archive(actor: Actor, /, row: Any) -> None:
        """Take a row off the lists; it keeps its key and its history."""
        held = _held(register, row)
        if held.archived_on:
            raise DomainError(f"This {register.word} is archived already.")
        if why := stays_because(register, held):
            raise DomainError(why)
        alter(held, {"archived_on": today(), "revision": held.revision + 1})

    @action(register.deed(ARCHIVE))
    def bring_back(actor: Actor, /, row: Any) -> None:
        """Put an archived row back on the lists."""
        held = _held(register, row)
        if not held.archived_on:
            raise DomainError(f"This {register.word} is not archived.")
        alter(held, {"archived_on": None, "revision": held.revision + 1})

    return archive, bring_back


@cache
def deleting(word: str) -> Act:
    """The action that deletes a draft of a register."""
    register = REGISTERS[word]

    @action(register.deed(DELETE))
    def delete(actor: Actor, /, row: Any) -> None:
        """Delete a draft that nothing ever referred to, with its lines."""
        held = _held(register, row)
        if why := kept_because(register, held):
            raise DomainError(f"{why}. It cannot be deleted.")
        remove_many(register.model, [held])

    return delete


def stays_because(register: Register, row: Any) -> str:
    """Why a row cannot be archived yet; empty if it can."""
    return register.stays_because(row) if register.stays_because else ""


def _held(register: Register, row: Any) -> Any:
    """The row as it stands, which nobody else can change until the deed is done."""
    return register.own().select_for_update().get(pk=row.pk)
