"""What somebody may not change in a register, refused by name whichever way it comes."""

from collections.abc import Iterable

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import NotAllowed

from .declaration import REGISTERS
from .wording import label, listed


def refuse_closed(word: str, actor: Actor, names: Iterable[str]) -> None:
    """Refuse fields of blocks that somebody may not change, within an action of the register."""
    register = REGISTERS[word]
    closed = set(names) & set(register.asked) - register.changed_by(actor)
    if closed:
        named = listed([label(register, name) for name in register.asked if name in closed])
        raise NotAllowed(f"Your role may not change: {named}. Ask somebody who may.")
