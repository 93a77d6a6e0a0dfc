"""Telling apart what the old file format of Microsoft Office holds, before a workbook is read."""

import struct

from .archives import DAMAGED, ENCRYPTED
from .decoding import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XLS = "old Excel workbook (.xls)"
_UPLOAD = "Upload a spreadsheet, as a workbook or as CSV."
_STREAMS = {
    "Workbook": "",
    "Book": "",
    "EncryptedPackage": ENCRYPTED,
    "WordDocument": f"This is an old Word document (.doc). {_UPLOAD}",
    "PowerPoint Document": f"This is an old PowerPoint presentation (.ppt). {_UPLOAD}",
    "VisioDocument": f"This is an old Visio drawing. {_UPLOAD}",
    "__properties_version1.0": f"This is an Outlook message (.msg). {_UPLOAD}",
}
_NAME, _START = 64, 116
_BOF, _FILEPASS, _ENOUGH = 0x0809, 0x002F, 400


def refuse_unless_xls(data: bytes) -> None:
    """Go on only with a workbook that has no password; a document inside one does not count."""
    found = {name: at for name in _STREAMS if (at := data.find(_entry(name))) >= 0}
    first = min(found, key=lambda name: found[name], default=None)
    if first is None:
        raise Unreadable(DAMAGED)
    if why := _STREAMS[first]:
        raise Unreadable(why)
    if _has_password(data, found[first]):
        raise Unreadable(ENCRYPTED)


def _entry(name: str) -> bytes:
    """How a stream is named in the list of streams."""
    return name.encode("utf-16-le").ljust(_NAME, b"\x00")


def _has_password(data: bytes, entry: int) -> bool:
    """Whether one of the first records of the workbook says how the rest is encrypted."""
    try:
        power = struct.unpack_from("<H", data, 30)[0]
        (sector,) = struct.unpack_from("<I", data, entry + _START)
        at = (sector + 1) << (power if power in (9, 12) else 9)
        end = at + _ENOUGH
        kind, size = struct.unpack_from("<HH", data, at)
        while at < end and kind != _FILEPASS and (kind or size):
            at += 4 + size
            kind, size = struct.unpack_from("<HH", data, at)
    except struct.error:
        return False
    return bool(kind == _FILEPASS)
