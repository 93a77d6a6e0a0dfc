"""From entries that are held in memory to the hits that a page shows."""

from collections.abc import Iterator, Sequence

from fingerpost.foundation.registers.across import Rank

from .asked import Asked, Pieces
from .hits import Group, Hit, shown
from .shelf import Entry

MOST = 50


def group_of(
    word: str, title: str, found: Sequence[tuple[Rank, Entry]], asked: Asked, kind: str
) -> list[Group]:
    """The group of some entries, if there are any, the best first."""
    if not found:
        return []
    best = sorted(found, key=lambda each: each[0])
    hits = [_hit(entry, asked) for _, entry in best[: shown(kind, word)]]
    total = len(best)
    return [Group(word, title, best[0][0], hits, min(total, MOST), more=total > MOST)]


def _hit(entry: Entry, asked: Asked) -> Hit:
    return Hit(asked.marked(entry.title), entry.url, entry.label, tuple(_why(entry, asked)))


def _why(entry: Entry, asked: Asked) -> Iterator[tuple[str, Pieces]]:
    """The texts that say what the title does not."""
    said = asked.said_in(entry.title)
    for name, text in entry.told:
        also = asked.said_in(text)
        if also - said:
            said |= also
            yield name, asked.marked(text)
