"""Text as a printed page can show it."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from .typeface import characters

LONGEST_WORD = 30
BREAK = "\u200b"
"""Where a line may break, though nothing is seen there."""
UNSHOWN = "?"
"""Stands for a run of characters that the typeface has no shape for."""
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_UNSEEN = ("Cc", "Cf", "Mn", "Me")
_GAP = re.compile(r"[^\S\n]+")


class Drawing(str):
    """A picture of our own making as SVG, which is no text to be read."""

    __slots__ = ()


def printable(value: Any) -> Any:
    """The same with every text as the typeface can show it; drawings stay as they are."""
    if isinstance(value, Drawing):
        return value
    if isinstance(value, str):
        return _shown(value)
    if isinstance(value, Mapping):
        return {key: printable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [printable(each) for each in value]
    return value


def _shown(text: str) -> str:
    """Characters without a shape give way to a mark; very long words may break."""
    if not text.isascii() or not text.isprintable():
        text = _with_shapes(text)
    return _LONG_WORD.sub(rf"\g<0>{BREAK}", text) if len(text) > LONGEST_WORD else text


def _nearest(letter: str, known: frozenset[int]) -> str:
    """A letter without those of its accents that have no shape: a name stays a name."""
    parts = unicodedata.normalize("NFD", letter)
    for end in range(len(parts) - 1, 0, -1):
        fewer = unicodedata.normalize("NFC", parts[:end])
        if known.issuperset(map(ord, fewer)):
            return fewer
    return ""


def _with_shapes(text: str) -> str:
    known = characters()
    kept: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        alike = unicodedata.normalize("NFKC", letter)
        if ord(letter) in known or letter == "\n":
            kept.append(letter)
        elif letter.isspace() or known.issuperset(map(ord, alike)):
            kept.append(alike)  # a ligature is its letters, and a wide space is a space
        elif near := _nearest(letter, known):
            kept.append(near)
        elif unicodedata.category(letter) not in _UNSEEN and kept[-1:] != [UNSHOWN]:
            kept.append(UNSHOWN)
    return _GAP.sub(" ", "".join(kept))
