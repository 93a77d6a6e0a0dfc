"""What is said of good lines that somebody should look at: beside each, and of all together."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from fingerpost.foundation.imports.cells import Reading
from fingerpost.foundation.imports.layout import Layout
from fingerpost.foundation.imports.models import ImportRow, Outcome
from fingerpost.foundation.ui.filters import plural

from ..declaration import Register
from .layout import layout_of

MOST_WORDS = 5


def beside(register: Register, row: ImportRow, odd: tuple[str, str, str]) -> list[str]:
    """(field, cell, sentence) beside one line."""
    remark, name, cell = odd
    became = ""
    if row.outcome == Outcome.NEW and name in register.choices:
        became = register.choices[name].get(row.values.get(name), "")
    return [name, cell, layout_of(register).remarks[remark].beside.format(became=became)]


def together(layout: Layout, readings: Sequence[Reading]) -> list[str]:
    """One sentence for each sort of thing that was noticed in good lines."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for remark, _, cell in reading.odd:
            words[remark][cell] += 1
    return [
        layout.remarks[remark].together.format(rows=f"{counted.total():,}", words=_counted(counted))
        for remark, counted in words.items()
    ]


def _counted(words: Counter[str]) -> str:
    """Drone (3), Robot (1) and 2 more."""
    shown = ", ".join(f"{word[:40]} ({n:,})" for word, n in words.most_common(MOST_WORDS))
    more = len(words) - MOST_WORDS
    return f"{shown} and {plural(more, 'other', 'others')}" if more > 0 else shown
