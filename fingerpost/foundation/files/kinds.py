"""What a file is, told by its bytes and never by its name or by what the browser says."""

import io
import re
import zipfile
from collections.abc import Sequence

from django.db import models

from fingerpost.foundation.errors import DomainError


class Kind(models.TextChoices):
    """The kinds of file that are kept, and nothing else; a ZIP only if Fingerpost made it."""

    PDF = "pdf", "PDF"
    PNG = "png", "Picture (PNG)"
    JPEG = "jpeg", "Picture (JPEG)"
    WEBP = "webp", "Picture (WebP)"
    GIF = "gif", "Picture (GIF)"
    CSV = "csv", "Table as text (CSV)"
    TEXT = "text", "Text"
    DOCX = "docx", "Word document"
    XLSX = "xlsx", "Excel workbook"
    ODS = "ods", "OpenDocument spreadsheet"
    ODT = "odt", "OpenDocument text"
    ZIP = "zip", "Archive made by Fingerpost"


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
CONTENT_TYPES: dict[str, str] = {
    Kind.PDF: "application/pdf",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.WEBP: "image/webp",
    Kind.GIF: "image/gif",
    Kind.CSV: "text/csv",
    Kind.TEXT: "text/plain",
    Kind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Kind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Kind.ODS: f"{_OPEN}.spreadsheet",
    Kind.ODT: f"{_OPEN}.text",
    Kind.ZIP: "application/zip",
}
ENDINGS: dict[str, tuple[str, ...]] = {
    Kind.JPEG: (".jpg", ".jpeg"),
    Kind.TEXT: (".txt", ".md", ".log"),
    **{kind: (f".{kind}",) for kind in Kind if kind not in (Kind.JPEG, Kind.TEXT)},
}
"""The endings that fit a kind, the usual one first."""

KEPT = "PDF, PNG, JPEG, WebP, GIF, CSV, text, .docx, .xlsx, .ods and .odt"
_UNPACK = "This is a compressed file. Unpack it, and attach the files inside one by one."
_FILM = "This is a film or a sound, which Fingerpost does not keep. Attach a document or a picture."
_PICTURE = "This kind of picture is not kept. Save it as PNG or JPEG, then attach that."
_PROGRAM = "This is a program. Fingerpost never keeps programs."
_MACROS = (
    "This document holds macros, which can do harm. Save it without macros (.docx, .xlsx) or as "
    "PDF, then attach that."
)

_PLAIN_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", Kind.PDF),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
)
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "This is an old Office document (.doc, .xls), or one with a password. Save it without a "
        "password as .docx, .xlsx or PDF, then attach that.",
    ),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"BM", _PICTURE),
    (b"RIFF", _FILM),
    (b"ID3", _FILM),
    (b"OggS", _FILM),
    (b"\x1a\x45\xdf\xa3", _FILM),
    (b"\x1f\x8b", _UNPACK),
    (b"7z\xbc\xaf", _UNPACK),
    (b"Rar!\x1a", _UNPACK),
    (b"BZh", _UNPACK),
    (b"\xfd7zXZ", _UNPACK),
)
_RICH = "This is a rich text document (.rtf). Save it as .docx or PDF, then attach that."
_WEB = (
    "This is a web page, a drawing (SVG) or XML, which can carry programs. Print it to PDF, then "
    "attach that."
)
_MARKUP = re.compile(
    r"<(!doctype|html|head|body|script|svg|table|iframe|meta|\?xml|\w+:?\w* xmlns)", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


class NotKept(DomainError):
    """A file of a kind that is not kept; the message says what to do instead."""


def kind_of(data: bytes, name: str = "") -> Kind:
    """The kind of a file; its name decides only between a table as text and plain text."""
    if not data:
        raise NotKept("This file is empty. Check that it was saved, then attach it again.")
    for mark, kind in _PLAIN_SIGNATURES:
        if data.startswith(mark):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed_kind(data)
    if data[4:8] == b"ftyp":
        raise NotKept(_PICTURE if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else _FILM)
    _refuse_what_is_no_text(data)
    return Kind.CSV if name.lower().endswith(".csv") else Kind.TEXT


def _packed_kind(data: bytes) -> Kind:
    """Office documents are packed files: told by the parts they must have."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            first = packed.read("mimetype")[:100] if _is_open_document(packed) else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise NotKept(
            "This file is damaged: its end is missing, or it was changed on the way. Save it "
            "again, then attach that."
        ) from None
    if any(name.rsplit("/", 1)[-1].lower() == "vbaproject.bin" for name in names) or any(
        name.startswith(("Basic/", "Scripts/")) for name in names
    ):
        raise NotKept(_MACROS)
    found = _by_parts(names, first)
    if found is None:
        raise NotKept(_UNPACK)
    return found


def _by_parts(names: Sequence[str], first: bytes) -> Kind | None:
    if "[Content_Types].xml" in names and "word/document.xml" in names:
        return Kind.DOCX
    if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
        return Kind.XLSX
    open_kinds = {CONTENT_TYPES[kind]: kind for kind in (Kind.ODS, Kind.ODT)}
    return open_kinds.get(first.decode("ascii", "replace").strip())


def _is_open_document(packed: zipfile.ZipFile) -> bool:
    """Whether the first part says the kind, in so few letters that reading it is safe."""
    parts = packed.infolist()
    return bool(parts) and parts[0].filename == "mimetype" and parts[0].file_size <= 100


def _refuse_what_is_no_text(data: bytes) -> None:
    text = _text(data)
    if text is None or _CONTROL.search(text):
        named = next((message for mark, message in _REFUSED if data.startswith(mark)), None)
        raise NotKept(named or f"This kind of file is not kept. Fingerpost keeps {KEPT}.")
    start = text.removeprefix("\ufeff").lstrip()
    if start.startswith("#!"):
        raise NotKept(_PROGRAM)
    if start.startswith("{\\rtf"):
        raise NotKept(_RICH)
    if _MARKUP.match(start) or "<script" in text.lower():
        raise NotKept(_WEB)


def _text(data: bytes) -> str | None:
    """The text of a file, or None for what is no text in any usual encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16")
    if b"\x00" in data:
        return None
    return _decoded(data, "utf-8") or _decoded(data, "cp1252")


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None
