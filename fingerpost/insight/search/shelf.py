"""Things that are held in memory and found by their words: requirements and the house's pages."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fingerpost.foundation.registers.across import Rank
from fingerpost.foundation.search.likeness import (
    forgiven,
    has_neighbours,
    reach,
    shortened,
    slips,
)
from fingerpost.foundation.search.words import words

from .asked import Asked


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with an address, its title, and the other texts by which it is found."""

    title: str
    url: str
    told: tuple[tuple[str, str], ...] = ()
    """(what says so, what it says)."""
    label: str = ""
    ids: tuple[str, ...] = ()
    """What it is numbered as, folded; and what begins its number."""


@dataclass(slots=True)
class Shelf:
    """Entries, and where each of their words stands."""

    entries: Sequence[Entry]
    titled: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    told: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    numbered: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    spelled: list[str] = field(default_factory=list)
    near: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Shelf":
        made = cls(list(entries))
        for n, entry in enumerate(made.entries):
            for word in words(entry.title):
                made.titled[word].add(n)
            for _, text in (("", entry.title), *entry.told):
                for word in words(text):
                    made.told[word].add(n)
            for id in entry.ids:
                made.numbered[id].append(n)
        made.spelled = sorted(made.told)
        for word in filter(has_neighbours, made.spelled):
            for part in shortened(word):
                made.near[part].add(word)
        return made

    def with_id(self, id: str) -> list[tuple[Rank, Entry]]:
        """The entry that has an id, and those whose id begins with it."""
        found = [self.entries[n] for n in self.numbered.get(id, ())]
        return [(Rank.EXACT if each.ids[0] == id else Rank.BEGINS, each) for each in found]

    def find(self, asked: Asked) -> Iterator[tuple[Rank, Entry]]:
        """The entries that have every word of a text: in their title, then anywhere."""
        seen: set[int] = set()
        for rank, held in ((Rank.TITLE, self.titled), (Rank.WORDS, self.told)):
            for n in sorted(self._every_word(asked, held) - seen):
                seen.add(n)
                entry = self.entries[n]
                is_it = rank is Rank.TITLE and tuple(words(entry.title)) == asked.words
                yield Rank.EXACT if is_it else rank, entry

    def alike(self, word: str) -> list[str]:
        """The words that look like one, the most alike first."""
        if not has_neighbours(word):
            return []
        near = {other for part in reach(word) for other in self.near.get(part, ())}
        found = {other: n for other in near if (n := slips(word, other)) <= forgiven(word)}
        return sorted(found, key=lambda other: (found[other], other[0] != word[0], other))

    def _every_word(self, asked: Asked, held: Mapping[str, set[int]]) -> set[int]:
        found: set[int] | None = None
        for n, word in enumerate(asked.words, 1):
            here = set(held.get(word, ()))
            if n == len(asked.words) and asked.beginning:
                here.update(*(held.get(each, ()) for each in self._longer(word)))
            found = here if found is None else found & here
        return found or set()

    def _longer(self, word: str) -> Iterator[str]:
        for place in range(bisect_left(self.spelled, word), len(self.spelled)):
            if not self.spelled[place].startswith(word):
                return
            yield self.spelled[place]
