"""What was read of registers, kept until a row that it rests on changes.

Counting a hundred thousand rows takes the database a fifth of a second; registers change seldom.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any

from django.db import models

from fingerpost.foundation import deeds
from fingerpost.foundation.tenancy.scope import current_scope

from .trail import moves, versions

KEPT = 256
"""So many answers of one reading are kept, of different schools or to different questions."""
_CACHES: list[Callable[[], None]] = []


def remembered[**Asked, Answer](
    *read: type[models.Model], within_deeds: bool = False
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Ask again only once rows of these models have changed, of the school or of its trust.

    `within_deeds` is for readings that no deed asks which has itself changed such rows.
    """
    return remembered_while(
        lambda: (_whose(read), *versions(read).values()), within_deeds=within_deeds
    )


def remembered_until_a_deed[**Asked, Answer](
    ask: Callable[Asked, Answer],
) -> Callable[Asked, Answer]:
    """Ask again once any row of the school or of its trust has changed: for what rests on so many
    models that naming them would be forgotten. Rows without counters are not seen to change."""
    return remembered_while(lambda: (current_scope().lineage, moves()))(ask)


def remembered_while[**Asked, Answer](
    stamp: Callable[[], object], most: int = KEPT, *, within_deeds: bool = False
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep the answers of an organisation for as long as the stamp is the same one, and at most so
    many of all organisations together.

    Within a deed all is read, unless that is said to be needless: the counters do not know yet
    what the deed writes.
    """

    def keep(ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        held: dict[object, tuple[object, Answer]] = {}

        @wraps(ask)
        def answer(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
            if deeds.in_progress() and not within_deeds:
                return ask(*asked, **named)
            key = (current_scope().organisation_id, asked, *named.items())
            now, found = stamp(), held.get(key)
            if found is not None and found[0] == now:
                return found[1]
            read = ask(*asked, **named)
            held.pop(key, None)
            held[key] = now, read
            for oldest in list(held)[: max(0, len(held) - most)]:
                held.pop(oldest, None)
            return read

        _CACHES.append(held.clear)
        return answer

    return keep


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
