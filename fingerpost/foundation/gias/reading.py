"""Reading a file of GIAS row by row, in whichever of its two encodings it came."""

import codecs
import csv
import re
from collections.abc import Iterator
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from fingerpost.foundation.errors import DomainError

from .columns import NEEDED, NEEDED_OF_GROUPS, Row
from .models import Sort

BLOCK = 1 << 20


class NotGias(DomainError):
    """Raised when a file is not what GIAS gives out."""


def rows(file: BinaryIO) -> tuple[Sort, Iterator[Row]]:
    """What sort of list a file holds, and its rows; only one of them is in memory at a time."""
    text = TextIOWrapper(file, encoding=_encoding(file), errors="replace", newline="")
    reader = csv.DictReader(text)
    try:
        headers = {(each or "").strip() for each in reader.fieldnames or ()}
    except csv.Error as error:
        raise NotGias(f"This is no file of comma-separated values: {error}.") from None
    reader.fieldnames = [(each or "").strip() for each in reader.fieldnames or ()]
    if headers.issuperset(NEEDED_OF_GROUPS):
        return Sort.GROUPS, _rows(reader)
    if missing := [each for each in NEEDED if each not in headers]:
        raise NotGias(
            f"The column {' and '.join(missing)} is missing. Take the file of all establishments "
            "(edubasealldata), or of all groups, from Get Information about Schools, as it is."
        )
    return Sort.ESTABLISHMENTS, _rows(reader)


def _rows(reader: "csv.DictReader[str]") -> Iterator[Row]:
    try:
        yield from reader
    except csv.Error as error:
        raise NotGias(f"Line {reader.line_num} cannot be read: {error}.") from None


def _encoding(file: BinaryIO) -> str:
    """UTF-8 if the whole file is; Windows-1252 otherwise, as GIAS writes it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := file.read(BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        file.seek(0)
    return "utf-8-sig"


def date_in(name: str) -> date | None:
    """The date in the name of a file, as in edubasealldata20260901.csv."""
    found = re.search(r"(20\d\d)(\d\d)(\d\d)", Path(name).name)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
