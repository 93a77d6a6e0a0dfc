"""The typeface of printed pages, and which characters it can draw.

A document that every reader can use holds no character without a shape, so what the typeface
lacks must not reach the page.
"""

import struct
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "ui" / "static" / "built" / "fonts"
NAME = "Atkinson Hyperlegible Next"


@cache
def characters() -> frozenset[int]:
    """The code points that both weights of the typeface have a shape for."""
    regular, bold = (_mapped((FOLDER / name).read_bytes()) for name in ("regular.ttf", "bold.ttf"))
    return regular & bold


def _mapped(font: bytes) -> frozenset[int]:
    """The code points of a font's table "cmap", in its format 4 (segments of 16-bit codes)."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for place in range(count):
        *_, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * place)
        if struct.unpack_from(">H", font, start + offset)[0] == 4:
            return frozenset(_segments(font, start + offset))
    raise LookupError("The typeface maps its characters in a way that is not known here.")


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
