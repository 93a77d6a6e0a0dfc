"""What somebody looks for: its words, which texts say them, and how these are marked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from fingerpost.foundation.search.words import BEGINNING, WORD, words
from fingerpost.foundation.tenancy.keys import fold

LONGEST = 200
"""So many letters of a text count."""
AROUND = 60
"""So many letters of a long text are shown before a word and after it."""
type Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it is what was looked for."""


@dataclass(frozen=True)
class Asked:
    """A text that is looked for; the last word may be the beginning of one."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words(self.text))

    @cached_property
    def beginning(self) -> str:
        """What a longer word may begin with; nothing where that is too short to say much."""
        last = self.words[-1] if self.words else ""
        return last if len(last) >= BEGINNING else ""

    def finds(self, word: str) -> str:
        """Which word of the text a folded word answers, if any."""
        if word in self.words:
            return word
        return self.beginning if self.beginning and word.startswith(self.beginning) else ""

    def said_in(self, text: str) -> set[str]:
        """The words of the text that another one says."""
        return {found for word in words(text) if (found := self.finds(word))}

    def marked(self, text: str) -> Pieces:
        """Another text with its words marked; of a long one what stands around the first."""
        spots = [match.span() for match in WORD.finditer(text) if self.finds(fold(match.group()))]
        first = spots[0][0] if spots else 0
        start = _space(text, first - AROUND) if first > AROUND else 0
        end = min(len(text), first + 2 * AROUND)
        inside = [(here, there) for here, there in spots if here >= start and there <= end]
        before, after = "…" if start else "", "…" if end < len(text) else ""
        return tuple(_pieces(text, start, end, inside, before, after))

    def marked_as_key(self, text: str, folded: Callable[[str], str]) -> Pieces:
        """The beginning of a key marked, as far as it is the text."""
        wanted = folded(self.text)
        for end in range(1, len(text) + 1):
            if folded(text[:end]) == wanted:
                return tuple(_pieces(text, 0, len(text), [(0, end)], "", ""))
        return self.marked(text)


def _space(text: str, near: int) -> int:
    """Where a word begins, near a place."""
    found = text.find(" ", near, near + AROUND)
    return found + 1 if found >= 0 else near


def _pieces(
    text: str, start: int, end: int, spots: list[tuple[int, int]], before: str, after: str
) -> Iterator[tuple[str, bool]]:
    place = start
    if before:
        yield before, False
    for here, there in spots:
        if here > place:
            yield text[place:here], False
        yield text[here:there], True
        place = there
    if place < end:
        yield text[place:end], False
    if after:
        yield after, False
