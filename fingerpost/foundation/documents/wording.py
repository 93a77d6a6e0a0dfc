"""Text as a printed page can show it."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from .typeface import characters, faces

LONGEST_WORD = 30
BREAK = "\u200b"
"""Where a line may break, though nothing is seen there."""
UNSHOWN = "?"
"""Stands for a run of characters that no typeface has a shape for."""
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_UNSEEN = ("Cc", "Cf")
_SKIN_TONES = tuple(map(chr, range(0x1F3FB, 0x1F400)))
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
    house, known = faces()[0], characters()
    kept: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        alike = unicodedata.normalize("NFKC", letter)
        if _rests_on_another(letter):
            _put_on(kept, letter)
        elif ord(letter) in house or letter == "\n":
            kept.append(letter)
        elif letter.isspace() or house.issuperset(map(ord, alike)):
            kept.append(alike)  # a ligature is its letters, and a wide space is a space
        elif ord(letter) in known and unicodedata.category(letter) not in _UNSEEN:
            kept.append(letter)
        elif near := _nearest(letter, known):
            kept.append(near)
        elif unicodedata.category(letter) not in _UNSEEN and kept[-1:] != [UNSHOWN]:
            kept.append(UNSHOWN)
    return _GAP.sub(" ", "".join(kept))


def _rests_on_another(letter: str) -> bool:
    """Whether a character is drawn on the one before it: an accent, a vowel point, a skin tone."""
    return unicodedata.category(letter).startswith("M") or letter in _SKIN_TONES


def _put_on(kept: list[str], mark: str) -> None:
    """Keep a mark only where one typeface draws it together with what it stands on."""
    if kept[-1:] in ([], [UNSHOWN]):
        return
    together = {ord(each) for each in kept[-1] + mark}
    if any(face >= together for face in faces()):
        kept[-1] += mark
