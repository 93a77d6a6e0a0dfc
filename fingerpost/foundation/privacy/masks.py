"""Finding what names a person in words, and putting a token in its place. No database."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Any

from fingerpost.foundation.tenancy.keys import fold

ASCII = re.compile(r"[A-Za-z]+")


class Mask:
    """Everything that a person was called, and what stands in its place from now on.

    A name of one word is taken for the person only where it stands alone: "May" within a sentence
    is more often the month.
    """

    def __init__(self, names: Collection[str], addresses: Collection[str], token: str) -> None:
        self.token = token
        self._alone = {fold(each) for each in (*names, *addresses) if each}
        self._terms = [each for each in names if len(each.split()) > 1]
        self._addresses = [each for each in addresses if each]
        self._pattern = _joined(
            [*map(_address, self._addresses), *(p for name in self._terms for p in _written(name))]
        )
        self._names = list(names)

    def text(self, value: str) -> str:
        """The text with the token wherever the person was named."""
        if fold(value) in self._alone:
            return self.token
        return self._pattern.sub(self.token, value) if self._pattern else value

    def key(self, value: str) -> str:
        """The same for a folded key."""
        masked = self.text(value)
        return masked if masked == value else fold(masked)

    def value(self, value: Any) -> Any:
        """The same within whatever JSON holds."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(each) for each in value]
        if isinstance(value, dict):
            return {self.text(key): self.value(each) for key, each in value.items()}
        return value

    def needles(self) -> list[str] | None:
        """What a row must contain to be worth a look, in letters that every database folds alike.

        None when there are no such letters, and every row must be looked at.
        """
        found = []
        for name in self._names:
            longest = max(ASCII.findall(name), key=len, default="")
            found.append(longest)
        for address in self._addresses:
            found.append(address if address.isascii() else "")
        return sorted(set(found)) if all(len(each) > 1 for each in found) else None


def _written(name: str) -> Iterator[str]:
    """A name as people write it: in full, surname first, with and without its accents."""
    composed, apart = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    for written in {name, composed, apart, fold(name)}:
        words = [re.escape(word) for word in written.split()]
        yield r"\s+".join(words)
        yield rf"{words[-1]}\s*,\s*" + r"\s+".join(words[:-1])


def _address(address: str) -> str:
    return rf"(?<![.+-]){re.escape(address)}(?!-|\.\w)"


def _joined(patterns: list[str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    longest_first = "|".join(sorted(patterns, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)", re.IGNORECASE)
