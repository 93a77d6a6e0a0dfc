"""The parts of a zipped workbook, each unpacked no further than is safe, or why it is refused."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .decoding import MEGABYTE, Unreadable

XLSX, ODS = "Excel workbook (.xlsx)", "OpenDocument spreadsheet (.ods)"
MOST_UNPACKED = 100 * MEGABYTE
MOST_PARTS = 2_000
MOST_TIMES = 250
_SMALL = MEGABYTE
_UPLOAD = "Upload a spreadsheet, as a workbook or as CSV."
_AGAIN = "Open it in Excel or LibreOffice, save it again as a workbook, then upload that."
DAMAGED = f"This workbook is damaged, or its end is missing. {_AGAIN}"
ENCRYPTED = (
    "This workbook has a password or is encrypted. Open it, take the password away (in Excel: "
    "File, Info, Protect Workbook, Encrypt with Password, empty the box), save it, then upload it."
)
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_WORKBOOK = re.compile(r"xl/workbook\d*\.xml")
_NEEDED = {
    XLSX: re.compile(
        r"\[content_types\]\.xml|_rels/\.rels|xl/(workbook\d*|styles|sharedstrings)\.xml"
        r"|xl/_rels/[^/]+\.rels|xl/\w*sheets/[^/]+\.xml"
    ),
    ODS: re.compile(r"mimetype|content\.xml|meta-inf/manifest\.xml"),
}
# What else a zip file may be, by how the name of a part begins.
_OTHERS: tuple[tuple[str | tuple[str, ...], str], ...] = (
    ("encrypted-package", ENCRYPTED),
    (
        "xl/workbook.bin",
        "This is a binary Excel workbook (.xlsb). In Excel choose File, Save as, Excel Workbook "
        "(.xlsx), then upload that.",
    ),
    ("xl/", DAMAGED),
    ("word/", f"This is a Word document. {_UPLOAD}"),
    ("ppt/", f"This is a PowerPoint presentation. {_UPLOAD}"),
    ("visio/", f"This is a Visio drawing. {_UPLOAD}"),
    (
        ("index/", "index.zip"),
        "This is an Apple file, such as a Numbers spreadsheet. In Numbers choose File, Export To, "
        "Excel, then upload that.",
    ),
    ("content.xml", f"This is an OpenDocument text, presentation or drawing. {_UPLOAD}"),
    ("", "This is a ZIP file. Unpack it, then upload the spreadsheet inside."),
)


class Unpacked(NamedTuple):
    """What of a workbook is read, and whether there are macros in it."""

    kind: str
    parts: dict[str, bytes]
    has_macros: bool


def unpack(data: bytes) -> Unpacked:
    """The parts that hold the cells of a workbook, each small enough and free of definitions."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpack(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise Unreadable(DAMAGED) from None


def pack(parts: Mapping[str, bytes]) -> bytes:
    """One archive of just these parts, so that no other reading of the first one counts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


def _unpack(archive: zipfile.ZipFile) -> Unpacked:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise Unreadable(
            f"This file has {len(entries):,} files inside; a workbook has a few dozen. Copy the "
            "list into a new workbook, save that, then upload it."
        )
    names = {_plain(entry).casefold() for entry in entries}
    kind = _kind(archive, names)
    wanted = [entry for entry in entries if _NEEDED[kind].fullmatch(_plain(entry).casefold())]
    _refuse_bombs(wanted)
    parts = {_plain(entry): _part(archive, entry) for entry in wanted}
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable(ENCRYPTED)
    if kind == ODS:
        parts["mimetype"] = _ODS_TYPE  # a template is read like a document
    return Unpacked(kind, parts, any(name.endswith("vbaproject.bin") for name in names))


def _plain(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/").lstrip("/")


def _kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    if any(_WORKBOOK.fullmatch(name) for name in names):
        return XLSX
    if "mimetype" in names and "content.xml" in names:
        with archive.open("mimetype") as part:
            if part.read(100).startswith(_ODS_TYPE):
                return ODS
    raise Unreadable(
        next(why for begin, why in _OTHERS if any(name.startswith(begin) for name in names or {""}))
    )


def _refuse_bombs(entries: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse by the declared sizes; unpacking never yields more than was declared."""
    total = 0
    for entry in entries:
        total += entry.file_size
        if entry.flag_bits & 1:
            raise Unreadable(ENCRYPTED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable(DAMAGED)
        if entry.file_size > max(_SMALL, MOST_TIMES * entry.compress_size):
            raise Unreadable(
                f"A part of this workbook unpacks to {entry.file_size / MEGABYTE:,.0f} MB, more "
                f"than {MOST_TIMES} times its size: that is how harmful files are made. Copy the "
                "list into a new workbook, save that, then upload it."
            )
    if total > MOST_UNPACKED:
        raise Unreadable(
            f"This workbook unpacks to {total / MEGABYTE:,.0f} MB; at most "
            f"{MOST_UNPACKED // MEGABYTE} MB can be read. Split the list into several workbooks, "
            "or save its sheet as CSV UTF-8 and upload that."
        )


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        part = stream.read(entry.file_size + 1)
    if b"\x00" in part:
        # Spreadsheet programs write UTF-8; in UTF-16 the definitions below would go unseen.
        raise Unreadable(DAMAGED)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Unreadable(
            "This workbook has definitions (DOCTYPE or ENTITY) inside, which no spreadsheet "
            "program writes and harmful files use. Copy the list into a new workbook, save that, "
            "then upload it."
        )
    return part
