"""Telling two old encodings apart by which reading looks like English school records."""

import re
import unicodedata
from itertools import islice

WINDOWS, MAC = "Windows-1252", "Mac Roman"
_CODECS = {WINDOWS: "cp1252", MAC: "mac_roman"}
_ENOUGH = 2_000
_UNUSUAL = re.compile(r"[^\x00-\x7f]")
_AT_HOME = frozenset("éèêëàâäáöóôòüúûùñçíîïßæøåÉÖÜÅØÇÑ")
_ENDINGS = re.compile(r"(s|t|d|m|re|ll|ve)\b", re.IGNORECASE)


def older_encoding(data: bytes) -> tuple[str, str]:
    """The text read the more sensible way, and the name of that way; Windows when in doubt."""
    readings = {name: data.decode(codec, errors="replace") for name, codec in _CODECS.items()}
    only_cr = b"\r" in data and b"\n" not in data
    if "\ufffd" in readings[WINDOWS]:
        name = MAC
    else:
        windows, mac = (_sense(readings[name]) for name in (WINDOWS, MAC))
        name = MAC if mac + only_cr > windows else WINDOWS
    return readings[name], name


def _sense(text: str) -> float:
    """How much the unusual characters look as if somebody had meant them."""
    return sum(
        _character(text[max(0, at - 4) : at], text[at], text[at + 1 : at + 5])
        for at in (hit.start() for hit in islice(_UNUSUAL.finditer(text), _ENOUGH))
    )


def _character(before: str, char: str, after: str) -> float:
    kind = unicodedata.category(char)
    if kind in {"Ll", "Lu"}:
        return _letter(before[-1:], char, after[:1])
    if kind in {"Pi", "Pf"} and char not in "«»‹›":
        return _quotation_mark(before[-1:], char, after)
    if char in "–—":
        return _dash(before, after)
    if char in "™®":
        return 2.0 if not after[:1].isalnum() else -1.0
    if char in "£€\u00a0…•°½¼¾²³©×":
        return 1.0
    return -2.0 if kind in {"Sm", "Sk", "Lm", "So"} else -1.0


def _letter(before: str, char: str, after: str) -> float:
    """A letter belongs among letters, and a capital does not follow a small one."""
    if not before.isalpha() and not after.isalpha():
        return 1.0 if char in "àÀ" else -2.0
    if (char.isupper() and before.islower()) or (char.islower() and after.isupper()):
        return -2.0
    if before.isdigit() or after.isdigit():
        return -1.0
    if char.isupper() and char != "É" and not after.isalpha():
        return 0.5
    return 1.5 if char in _AT_HOME else 0.5


def _quotation_mark(before: str, char: str, after: str) -> float:
    if char == "’" and before.isalpha() and (_ENDINGS.match(after) or after[:1].isupper()):
        return 3.0
    if char in "‘“":
        return 2.0 if _outside(before) and not _outside(after[:1]) else -0.5
    return 2.0 if not _outside(before) and not after[:1].isalnum() else -0.5


def _dash(before: str, after: str) -> float:
    """A dash stands alone, between numbers, or between whole words; in a word it is a letter."""
    if (_outside(before[-1:]) and _outside(after[:1])) or (before[-1:] + after[:1]).isdigit():
        return 2.0
    return 1.75 if len(before) == 4 and (before + after).isalpha() and len(after) == 4 else 0.5


def _outside(neighbour: str) -> bool:
    """The edge of a word: nothing, a space, or a mark that separates cells or opens a bracket."""
    return not neighbour or neighbour.isspace() or neighbour in ',;|"('
