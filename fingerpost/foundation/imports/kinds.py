"""What the words of a file say of a kind: its other names, and words that tell it."""

import re
from collections.abc import Callable, Iterable, Mapping

from django.db.models import TextChoices

Guess = Callable[[str], str | None]


def by_name[Kind: TextChoices](names: Mapping[Kind, str]) -> dict[str, str]:
    """{name: value} of the names that files use, which stand as "internet | isp | wan"."""
    return {
        name: kind.value
        for kind, several in names.items()
        for name in map(str.strip, several.split("|"))
    }


def guessing(hints: Iterable[tuple[str, TextChoices]]) -> Guess:
    """Answers a text with the value that a word in it tells; the first hint that does counts."""
    patterns = [
        (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), kind.value) for words, kind in hints
    ]

    def guess(text: str) -> str | None:
        return next((value for pattern, value in patterns if pattern.search(text)), None)

    return guess
