"""What was read of registers, kept until a row that it rests on changes.

Counting a hundred thousand rows takes the database a fifth of a second; registers change seldom.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any

from django.db import models

from fingerpost.foundation.tenancy.scope import current_scope

from .trail import moves, versions

KEPT = 256
"""So many answers of one reading are kept, of different schools or to different questions."""
_CACHES: list[Callable[[], None]] = []


def remembered[**Asked, Answer](
    *read: type[models.Model],
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Ask again only once rows of these models have changed, of the school or of its trust.

    For pages: within a deed the counters do not know yet what the deed writes.
    """

    def keep(ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        @remembered_as_asked(KEPT)
        def kept(whose: frozenset[int], counters: tuple[int, ...], *asked: Any) -> Answer:
            return ask(*asked)  # type: ignore[call-arg]  # only places, since they make the key

        @wraps(ask)
        def answer(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
            counters = tuple(versions(read).values())
            return kept(_whose(read), counters, *asked)

        return answer

    return keep


def remembered_until_a_deed[**Asked, Answer](
    ask: Callable[Asked, Answer],
) -> Callable[Asked, Answer]:
    """Ask again once any row of the school or of its trust has changed: for what rests on so many
    models that naming them would be forgotten. Rows without counters are not seen to change."""

    @remembered_as_asked(KEPT)
    def kept(lineage: frozenset[int], acting: int, moved: int, *asked: Any) -> Answer:
        return ask(*asked)  # type: ignore[call-arg]  # only places, since they make the key

    @wraps(ask)
    def answer(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
        acting = current_scope()
        return kept(acting.lineage, acting.organisation_id, moves(), *asked)

    return answer


def remembered_as_asked[**Asked, Answer](
    most: int,
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep so many answers for as long as all is asked alike; whoever asks names whose rows are
    read, and every counter that moves with them."""

    def keep(ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        @lru_cache(maxsize=most)
        def kept(*asked: Any) -> Answer:
            return ask(*asked)  # type: ignore[call-arg]  # only places, since they make the key

        @wraps(ask)
        def answer(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
            return kept(*asked)

        _CACHES.append(kept.cache_clear)
        return answer

    return keep


def _whose(read: Sequence[type[models.Model]]) -> frozenset[int]:
    """Whose rows are read: after a change of trust other ones, though the counters may agree."""
    acting = current_scope()
    shared = any(getattr(model, "inherited", False) for model in read)
    return acting.lineage if shared else frozenset((acting.organisation_id,))


def forget() -> None:
    """Read everything anew, as after a restore."""
    for clear in _CACHES:
        clear()
