"""From the bytes of an uploaded file to its text, or a sentence that says what the file is."""

import re
from collections.abc import Iterator

from fingerpost.foundation.errors import DomainError

from .guessing import older_encoding

MEGABYTE = 1024 * 1024
LARGEST = 10 * MEGABYTE
_SAVE = "In Excel choose File, Save as, CSV UTF-8, then upload that."

# What the first bytes of other kinds of file look like. Zip holds further kinds, told apart below.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        f"This is an old Excel workbook (.xls), or one with a password. {_SAVE}",
    ),
    (b"%PDF", "This is a PDF. Upload the spreadsheet that it was made from."),
    (b"{\\rtf", "This is a text document (.rtf). Upload a spreadsheet."),
    (b"\x89PNG", "This is a picture. Upload a spreadsheet."),
    (b"\xff\xd8\xff", "This is a picture. Upload a spreadsheet."),
    (b"GIF8", "This is a picture. Upload a spreadsheet."),
    (b"II*\x00", "This is a picture. Upload a spreadsheet."),
    (b"MM\x00*", "This is a picture. Upload a spreadsheet."),
    (b"RIFF", "This is a picture, a sound or a film. Upload a spreadsheet."),
    (b"\x1f\x8b", "This is a compressed file. Unpack it, then upload the CSV file inside."),
    (b"7z\xbc\xaf", "This is a compressed file. Unpack it, then upload the CSV file inside."),
    (b"Rar!\x1a", "This is a compressed file. Unpack it, then upload the CSV file inside."),
)
_IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"xl/", f"This is an Excel workbook (.xlsx). {_SAVE}"),
    (
        b"opendocument.spreadsheet",
        "This is an OpenDocument spreadsheet (.ods). In LibreOffice choose File, Save as, "
        "Text CSV, then upload that.",
    ),
    (b"word/", "This is a Word document. Upload a spreadsheet."),
    (
        b"Index/Document.iwa",
        "This is a Numbers spreadsheet. In Numbers choose File, Export To, CSV, then upload that.",
    ),
    (b"", "This is a ZIP file. Unpack it, then upload the CSV file inside."),
)
_HTML = re.compile(r"<(!doctype|html|head|body|table|meta|\?xml|\w+ xmlns)", re.IGNORECASE)
_JSON = re.compile(r'\{\s*["}]|\[\s*[\[{]')
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DAMAGED = re.compile("â€[™œ˜“”]|Â£|Ã©")


class Unreadable(DomainError):
    """A file that cannot be read as a table; the message says what to do instead."""


def decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The text of a file with one kind of line end, its encoding, and what had to be mended."""
    if len(data) > LARGEST:
        raise Unreadable(
            f"This file has {len(data) / MEGABYTE:.0f} MB; at most 10 MB can be read at once. "
            "Split it into several files, each with the headings on top."
        )
    for message in _other_kinds(data):
        raise Unreadable(message)
    text, encoding = _text(data)
    text = text.removeprefix("\ufeff").rstrip("\x1a")
    _refuse_other_text(text)
    text, notes = _mend(text)
    return text, encoding, notes


def _other_kinds(data: bytes) -> Iterator[str]:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield next(message for mark, message in _IN_ZIP if mark in data)
    yield from (message for mark, message in _SIGNATURES if data.startswith(mark))
    if data[4:8] == b"ftyp":
        yield "This is a picture or a film. Upload a spreadsheet."


def _text(data: bytes) -> tuple[str, str]:
    if data.startswith(b"\xef\xbb\xbf"):
        return _strictly(data, "utf-8-sig"), "UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16"), "UTF-16"
    if b"\x00" in data:
        return _strictly(data, _silent_utf16(data)), "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return older_encoding(data)


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise Unreadable(
            "This file is damaged: it begins as one kind of text and goes on as another, or its "
            f"end is missing. Open it in a spreadsheet and save it again. {_SAVE}"
        ) from None


def _silent_utf16(data: bytes) -> str:
    """UTF-16 without a mark is certain only when every other byte is nearly always zero."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) / 2
    for codec, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if len(data) % 2 == 0 and zeros > 0.7 * half and others < 0.02 * half:
            return codec
    raise Unreadable("This is not a text file. Upload a spreadsheet.")


def _refuse_other_text(text: str) -> None:
    start = text[:2000].lstrip()
    if not start and not text.strip():
        raise Unreadable("This file is empty. Check that it was saved, then upload it again.")
    if "\x00" in text:
        raise Unreadable("This is not a text file. Upload a spreadsheet.")
    if _HTML.match(start):
        raise Unreadable(
            f"This is a web page or XML, even if its name says otherwise. Open it in Excel. {_SAVE}"
        )
    if _JSON.match(start):
        raise Unreadable("This is JSON, made for programs. Ask the other system for a CSV export.")


def _mend(text: str) -> tuple[str, tuple[str, ...]]:
    notes = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, controls = _CONTROL.subn(" ", text)
    if controls > len(text) / 100:
        raise Unreadable("This is not a text file. Upload a spreadsheet.")
    if controls:
        notes.append(f"Invisible control characters read as spaces: {controls:,}.")
    if lost := text.count("\ufffd"):
        notes.append(f"Characters that were already lost in the file (�): {lost:,}.")
    if damaged := _DAMAGED.search(text):
        notes.append(
            f"Some characters look damaged ({damaged[0]}): an earlier program saved them wrongly."
        )
    return text, tuple(notes)
