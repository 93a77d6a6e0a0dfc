"""A register as somebody sees it: without the blocks that they may not see, and without every
column, order, filter, search and gap by which such a block could be asked about."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.db.models import Q

from fingerpost.foundation.actor import Actor

from .declaration import Block, Hole, Register
from .lines import Lines


def as_seen_by(register: Register, actor: Actor) -> Register:
    """The register without what somebody may not see; the pages know no other."""
    closed = tuple(block for block in register.blocks if block.view and not actor.may(block.view))
    lines = tuple(each for each in register.lines if each.seen_by(actor))
    hides_past = not register.may(actor, register.view_all)
    if not (closed or hides_past) and lines == register.lines:
        return register
    return _without(register, closed, lines, hides_past)


@lru_cache(maxsize=256)
def _without(
    register: Register, closed: tuple[Block, ...], lines: tuple[Lines, ...], hides_past: bool
) -> Register:
    hidden = frozenset(name for block in closed for name in block.fields)
    hidden |= {register.status} if hides_past else set()
    columns = hidden | _derived(register, hidden)
    return replace(
        register,
        hidden=hidden,
        hides_past=hides_past,
        lines=lines,
        blocks=tuple(block for block in register.blocks if block not in closed),
        columns=tuple(each for each in register.columns if each.field not in hidden),
        sorts=tuple(each for each in register.sorts if each.field not in hidden),
        search=tuple(each for each in register.search if each.field not in hidden),
        filters=tuple(each for each in register.filters if each not in hidden),
        known_by=tuple(each for each in register.known_by if each not in hidden),
        review="" if register.review in hidden else register.review,
        holes=_open_holes(register.holes, columns),
    )


def _derived(register: Register, hidden: frozenset[str]) -> frozenset[str]:
    """The columns kept beside hidden fields, which say the same."""
    kept = [(each.field, each.column) for each in register.sorts]
    kept += [(each.field, each.column) for each in register.search]
    return frozenset(column for field, column in kept if field in hidden)


def _open_holes(
    holes: Callable[[date], Mapping[str, Hole]], hidden: frozenset[str]
) -> Callable[[date], Mapping[str, Hole]]:
    """The gaps that neither lie in a hidden field nor are told by one."""

    def opened(today: date) -> Mapping[str, Hole]:
        return {
            word: hole
            for word, hole in holes(today).items()
            if hole.field not in hidden and not hidden & set(_asked_of(hole.when))
        }

    return opened


def _asked_of(condition: Q) -> Iterator[str]:
    """The fields that a condition looks at."""
    for each in condition.children:
        if isinstance(each, Q):
            yield from _asked_of(each)
        elif isinstance(each, tuple):
            yield str(each[0]).partition("__")[0]
