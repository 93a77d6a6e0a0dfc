"""Telling what somebody wrote from what they quoted and signed.

Line by line, so that a stranger's text of any shape takes time in proportion to its length; no
piece is thrown away. `docs/decisions/0023-quotes-are-folded-line-by-line.md` says what was tried.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .letter import Piece, Said

LONGEST = 400
"""Letters of a line that are looked at; longer ones are nobody's heading."""
WROTE = re.compile(r"^On\b.{4,380}\bwrote:?$", re.IGNORECASE)
ORIGINAL = re.compile(r"^[-_]{2,} ?original message ?[-_]{2,}$", re.IGNORECASE)
FORWARDED = re.compile(
    r"^(-{2,} ?forwarded message ?-{2,}|begin forwarded message:)$", re.IGNORECASE
)
RULE = re.compile(r"^[-_]{5,}$")
FIELD = re.compile(r"^\**(From|Sent|Date|To|Cc|Subject):\**", re.IGNORECASE)
FROM = re.compile(r"^\**From:\**", re.IGNORECASE)
DEVICE = re.compile(r"^(sent|get) (from|via|outlook) (my|for|the)? ?(\w+ ?){1,4}$", re.IGNORECASE)
CLOSING = re.compile(
    r"^((kind|best|warm|many)? ?(regards|wishes|thanks)|yours (sincerely|faithfully)|thanks|cheers)"
    r"( again)?[,.!]?$",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"^\W{0,3}(this|the information in this) (e-?mail|message)\b.{0,80}"
    r"\b(confidential|intended|privileged)",
    re.IGNORECASE,
)
LAST_LINES = 14
"""A closing further from the end than this is a sentence of the letter."""
HEADING_LINES = 4


def fold(text: str) -> tuple[Piece, ...]:
    """The pieces of a text, in its order and together the whole of it."""
    lines = text.split("\n")
    said = _marks(lines)
    return tuple(
        Piece(mark, "\n".join(line for _, line in run))
        for mark, run in groupby(zip(said, lines, strict=True), key=lambda pair: pair[0])
    )


def forwarded_from(lines: Sequence[str]) -> int | None:
    """The line with the heading of a message that was passed on, if one was."""
    return next((n for n, line in enumerate(lines) if FORWARDED.match(_short(line))), None)


def _marks(lines: Sequence[str]) -> list[Said]:
    end = _quoted_below(lines)
    said = [Said.WORDS] * end + [Said.QUOTED] * (len(lines) - end)
    for n, line in enumerate(lines[:end]):
        if line.lstrip().startswith(">"):
            said[n] = Said.QUOTED
    for first, last in _introductions(lines, said):
        said[first:last] = [Said.QUOTED] * (last - first)
    _sign(lines, said)
    _join_blanks(lines, said)
    return said


def _quoted_below(lines: Sequence[str]) -> int:
    """From which line on everything is another message: Outlook sets no marks before its lines."""
    for n, line in enumerate(lines):
        short = _short(line)
        if ORIGINAL.match(short) or (FROM.match(short) and _is_heading(lines, n)):
            return _above(lines, n)
    return len(lines)


def _is_heading(lines: Sequence[str], n: int) -> bool:
    """Whether the fields of a message stand here; those of a forwarded one belong to the letter."""
    below = [_short(each) for each in lines[n + 1 : n + 1 + HEADING_LINES]]
    fields = sum(1 for each in below if FIELD.match(each))
    above = [_short(each) for each in lines[max(0, n - 3) : n]]
    return fields >= 2 and not any(FORWARDED.match(each) for each in above)


def _above(lines: Sequence[str], n: int) -> int:
    """The rule that is drawn above a heading belongs to it."""
    drawn = n
    while drawn and (not lines[drawn - 1].strip() or RULE.match(_short(lines[drawn - 1]))):
        drawn -= 1
    return drawn if any(lines[each].strip() for each in range(drawn, n)) else n


def _introductions(lines: Sequence[str], said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """ "On Monday Ann wrote:" over up to three lines, where the next thing is quoted."""
    for n, line in enumerate(lines):
        if said[n] is not Said.WORDS or not line.startswith("On "):
            continue
        for last in range(n + 1, min(n + HEADING_LINES, len(lines) + 1)):
            whole = " ".join(each.strip() for each in lines[n:last])
            if WROTE.match(_short(whole)) and _quotes_next(lines, said, last):
                yield n, last
                break


def _quotes_next(lines: Sequence[str], said: Sequence[Said], n: int) -> bool:
    while n < len(lines) and not lines[n].strip():
        n += 1
    return n >= len(lines) or said[n] is Said.QUOTED


def _sign(lines: Sequence[str], said: list[Said]) -> None:
    """Mark what stands below the last words: a name, a device, a notice of the school."""
    own = [n for n, mark in enumerate(said) if mark is Said.WORDS and lines[n].strip()]
    for place, n in enumerate(own):
        if _signs(_short(lines[n]), len(own) - place) and place:
            for each in range(n, own[-1] + 1):
                if said[each] is Said.WORDS:
                    said[each] = Said.SIGNATURE
            return


def _signs(line: str, lines_left: int) -> bool:
    if line in {"--", "—"} or DEVICE.match(line) or NOTICE.match(line):
        return True
    return lines_left <= LAST_LINES and bool(CLOSING.match(line))


def _join_blanks(lines: Sequence[str], said: list[Said]) -> None:
    """A blank line belongs to what stands above it."""
    for n in range(1, len(lines)):
        if not lines[n].strip():
            said[n] = said[n - 1]


def _short(line: str) -> str:
    return line[: LONGEST + 1].strip() if len(line) <= LONGEST else ""
