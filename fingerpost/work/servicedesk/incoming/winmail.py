"""winmail.dat: the envelope in which Outlook hides files from every other program (MS-OXTNEF)."""

from collections.abc import Iterator
from struct import unpack_from

SIGNATURE = 0x223E9F78
HEAD = 6
FIELD = 9
CHECKSUM = 2
NEXT_FILE, NAME, DATA = 0x00069002, 0x00018010, 0x0006800F
TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


def unwrapped(raw: bytes) -> tuple[tuple[str, bytes], ...]:
    """The files within, each with its name; none where it is no such envelope or ends too soon."""
    files: list[tuple[str, bytes]] = []
    name, data = "", b""
    for field, value in _fields(raw):
        if field == NEXT_FILE:
            files, name, data = [*files, (name, data)], "", b""
        elif field == NAME:
            name = value.rstrip(b"\0").decode("cp1252", "replace")
        elif field == DATA:
            data = value
    return tuple((name, data) for name, data in [*files, (name, data)] if data)


def _fields(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Each field with its value: level (1 byte), field (4), length (4), value, checksum (2)."""
    if len(raw) < HEAD or unpack_from("<I", raw)[0] != SIGNATURE:
        return
    place = HEAD
    while place + FIELD <= len(raw):
        field, length = unpack_from("<II", raw, place + 1)
        value = raw[place + FIELD : place + FIELD + length]
        if len(value) < length:
            return
        yield field, value
        place += FIELD + length + CHECKSUM
