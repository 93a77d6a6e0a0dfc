"""The one archive that a set of files makes: nothing packed, nothing named twice, nothing beside.

The format is ZIP without compression, and every byte of it follows from the names and contents of
the files. So an archive can be checked by writing it again: whatever differs was put there by
somebody else. No file is ever unpacked to disk.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from fingerpost.foundation.errors import DomainError

NAME = re.compile(r"[a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*)?\.[a-z]{2,4}")
MOST = 200
"""Files of one archive: many more than a bundle has, and few enough to look through."""
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
VERSION, UNIX = 20, 3
READABLE = 0o100644 << 16
FIRST_DAY = 0x21
"""1 January 1980, where the calendar of ZIP begins: the moment of a bundle stands in its list."""


class NotABundle(DomainError):
    """The file is no bundle, or not as it was made; the message says why."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The archive of some files by their names, always the same bytes for the same files."""
    body, index = bytearray(), bytearray()
    for name in sorted(files):
        data, label = files[name], name.encode("ascii")
        told = struct.pack(
            "<HHHHIIIHH",
            *(0, 0, 0, FIRST_DAY),
            *(zlib.crc32(data), len(data), len(data)),
            *(len(label), 0),
        )
        index += CENTRAL + struct.pack("<BBH", VERSION, UNIX, VERSION) + told
        index += struct.pack("<HHHII", 0, 0, 0, READABLE, len(body)) + label
        body += LOCAL + struct.pack("<H", VERSION) + told + label + data
    n = len(files)
    end = END + struct.pack("<HHHHIIH", 0, 0, n, n, len(index), len(body), 0)
    return bytes(body + index + end)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of an archive that `packed` wrote; NotABundle for any other."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as box:
            files = _read(box, len(data))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as wrong:
        raise NotABundle("This is no whole archive: it was cut short or altered.") from wrong
    except (EOFError, zlib.error, struct.error, OverflowError) as wrong:
        raise NotABundle("This is no whole archive: it was cut short or altered.") from wrong
    if packed(files) != data:
        raise NotABundle(
            "The archive is not as Fingerpost wrote it: something stands beside its files, or it "
            "was unpacked and packed again. Ask for the file as it was first sent."
        )
    return files


def _read(box: zipfile.ZipFile, size: int) -> dict[str, bytes]:
    """The files by name; what they come to can never be more than the archive itself."""
    members = box.infolist()
    if len(members) > MOST:
        raise NotABundle(f"The archive holds {len(members):,} files, more than any bundle has.")
    names = [each.filename for each in members]
    if odd := [name for name in names if not NAME.fullmatch(name)]:
        raise NotABundle(f"The archive holds {odd[0][:60]!r}, a name that no bundle has.")
    if twice := {name for name in names if names.count(name) > 1}:
        raise NotABundle(f"The archive holds {min(twice)} twice.")
    if pressed := [each.filename for each in members if each.compress_type != zipfile.ZIP_STORED]:
        raise NotABundle(f"The archive holds {pressed[0]} compressed, which no bundle does.")
    if sum(each.file_size for each in members) > size:
        raise NotABundle("The files of the archive claim to be larger than the archive.")
    return {each.filename: box.read(each) for each in members}
