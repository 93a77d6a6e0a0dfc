"""The typefaces of printed pages, and which characters each can draw.

A document that every reader can use holds no character without a shape, so what no typeface has
must not reach the page. house.typ names the same faces in the same order.
"""

import struct
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "ui" / "static" / "built" / "fonts"
FACES = (
    ("regular.ttf", "bold.ttf"),
    ("greek-cyrillic.ttf", "greek-cyrillic-bold.ttf"),
    ("arabic.ttf", "arabic-bold.ttf"),
    ("hebrew.ttf", "hebrew-bold.ttf"),
    ("emoji.ttf",),
)
"""The house's own first; each other stands in for what those before it lack."""


@cache
def faces() -> tuple[frozenset[int], ...]:
    """The code points that every weight of each typeface has a shape for."""
    return tuple(
        frozenset.intersection(*(_mapped((FOLDER / name).read_bytes()) for name in names))
        for names in FACES
    )


@cache
def characters() -> frozenset[int]:
    """The code points that any typeface has a shape for."""
    return frozenset[int]().union(*faces())


def _mapped(font: bytes) -> frozenset[int]:
    """The code points of a font's table "cmap": of its format 12 (groups of any codes), or where
    it has none of its format 4 (segments of 16-bit codes)."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: dict[int, int] = {}
    for place in range(count):
        *_, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * place)
        found[struct.unpack_from(">H", font, start + offset)[0]] = start + offset
    if 12 in found:
        return frozenset(_groups(font, found[12]))
    if 4 in found:
        return frozenset(_segments(font, found[4]))
    raise LookupError("The typeface maps its characters in a way that is not known here.")


def _groups(font: bytes, start: int) -> set[int]:
    (count,) = struct.unpack_from(">I", font, start + 12)
    found = set[int]()
    for place in range(count):
        first, last, glyph = struct.unpack_from(">III", font, start + 16 + 12 * place)
        found.update(range(first + (glyph == 0), last + 1))
    return found


def _table(font: bytes, wanted: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * place)
        if name == wanted:
            return int(offset)
    raise LookupError("The typeface has no table of its characters.")


def _segments(font: bytes, start: int) -> set[int]:
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    count = doubled // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", font, start + 14 + skip)
        for skip in (0, 2 + doubled, 2 + 2 * doubled, 2 + 3 * doubled)
    )
    found = set()
    for place, (first, last, delta, shift) in enumerate(
        zip(starts, ends, deltas, ranges, strict=True)
    ):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if shift:
                here = start + 16 + 3 * doubled + 2 * place
                (glyph,) = struct.unpack_from(">H", font, here + shift + 2 * (code - first))
            if (glyph or not shift) and (glyph + delta) % 0x10000:
                found.add(code)
    return found
