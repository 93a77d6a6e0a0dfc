"""How alike two words are: what is left of both when a letter or two are taken away."""

from collections.abc import Iterator

LEAST = 4
"""Shorter words have too many neighbours, and of two letters one is half the word."""
LONG = 6
"""From so many letters on two slips are forgiven, before that one."""
LONGEST = 24
"""Longer words are not looked for among their neighbours."""


def has_neighbours(word: str) -> bool:
    """Whether a slip in a word can be told: it is made of letters, and neither short nor long."""
    return LEAST <= len(word) <= LONGEST and word.isalpha()


def shortened(word: str) -> set[str]:
    """A word, and what is left of it without one of its letters."""
    return {word, *_without_one(word)}


def reach(word: str) -> set[str]:
    """All that a word with slips may share with the right one's `shortened`."""
    once = shortened(word)
    return once | {less for each in once for less in _without_one(each)} if _is_long(word) else once


def slips(asked: str, word: str) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(asked, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(word, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and asked[i - 2] == other:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]


def forgiven(word: str) -> int:
    """How many slips are taken for what they are."""
    return 2 if _is_long(word) else 1


def _is_long(word: str) -> bool:
    return len(word) >= LONG


def _without_one(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(len(word)))
