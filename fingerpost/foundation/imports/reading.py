"""A table out of a text file: delimiter, headings, rows, and what was left out and why."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from .decoding import Unreadable, decode
from .shape import Record, heading_names, is_total, refuse_data_as_headings, top

MOST_ROWS = 50_000
MOST_COLUMNS = 200
LONGEST_CELL = 10_000
_DELIMITERS = ",;\t|"
_SAMPLE = 200
_SEP = re.compile(r'"?sep=(.)"?[ \t]*(\n|$)', re.IGNORECASE)
# Stands after the last row; when it does not come back alone, an open quotation mark took it.
_END = "\x00end"


@dataclass(frozen=True)
class Table:
    """A table as read: rows carry the number that a spreadsheet shows beside them."""

    headers: tuple[str, ...]
    rows: list[tuple[int, tuple[str, ...]]]
    encoding: str
    delimiter: str
    notes: tuple[str, ...] = ()
    refused: tuple[tuple[int, str], ...] = ()
    sheet: str = ""
    """Which sheet of a workbook it is."""


def read_csv(data: bytes, *, name: str = "") -> Table:
    """Read an uploaded file as a table, or say by name why it cannot be one."""
    try:
        return _read(data)
    except Unreadable as error:
        raise Unreadable(f"{name}: {error}" if name else str(error)) from None


def _read(data: bytes) -> Table:
    text, encoding, notes = decode(data)
    text, delimiter = _delimiter(text)
    records, loose = _records(text, delimiter)
    mended: tuple[str, ...] = ()
    if loose:
        mended = ("Some quotation marks inside cells are not doubled; they are kept as they are.",)
    return as_table(records, encoding, delimiter, notes, mended)


def _delimiter(text: str) -> tuple[str, str]:
    """What separates the cells: as the file says, or as makes its rows most alike."""
    if (said := _SEP.match(text)) and said[1] in _DELIMITERS:
        return text[said.end() :], said[1]
    return text, max(_DELIMITERS, key=lambda delimiter: _likeness(text, delimiter))


def _likeness(text: str, delimiter: str) -> tuple[float, int]:
    """How large a part of the first rows has the usual number of cells, and what that number is."""
    try:
        sample = list(islice(_reader(text, delimiter, strict=False), _SAMPLE))
    except csv.Error:
        return 0, 0
    counts = Counter(len(row) for row in sample if len(row) > 1)
    rows = sum(map(bool, sample))
    return max(((often / rows, cells) for cells, often in counts.items()), default=(0, 0))


def _reader(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=strict)


def _records(text: str, delimiter: str) -> tuple[list[Record], bool]:
    """Every row that is not empty; a second, lenient reading mends quotation marks not doubled."""
    ended = text + _END if text.endswith("\n") else f"{text}\n{_END}"
    try:
        return _gather(_reader(ended, delimiter, strict=True)), False
    except csv.Error:
        return _gather(_lenient(ended, delimiter)), True


def _gather(rows: Iterator[list[str]]) -> list[Record]:
    records: list[Record] = []
    cells: tuple[str, ...] = ()
    for number, row in enumerate(rows, 1):
        if sum(map(len, row)) > LONGEST_CELL:
            refuse_long_cell(number, row)
        cells = tuple([cell.strip() for cell in row])
        if any(cells):
            records.append((number, cells))
        if len(records) > MOST_ROWS + _SAMPLE:
            return records
    if cells != (_END,):
        raise _never_closed(records[-1][0])
    return records[:-1]


def _lenient(text: str, delimiter: str) -> Iterator[list[str]]:
    """Rows as they come, unless a cell runs over a line end with cells of its own in it."""
    rows = _reader(text, delimiter, strict=False)
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            if any("\n" in cell and delimiter in cell for cell in row):
                raise _never_closed(number)
            yield row
    except csv.Error:
        if '"' in text:
            raise _never_closed(number + 1) from None
        raise _too_long(number + 1, "that is far too long") from None


def refuse_long_cell(number: int, row: Sequence[str]) -> None:
    """A cell of pages is an accident, or a quotation mark that took the rows after it."""
    longest = max(map(len, row))
    if longest > LONGEST_CELL:
        raise _too_long(number, f"with {longest:,} characters")


def _too_long(number: int, how: str) -> Unreadable:
    return Unreadable(
        f"Row {number} has a cell {how}; at most {LONGEST_CELL:,} characters can be read. "
        "Shorten it, then upload the file again."
    )


def _never_closed(number: int) -> Unreadable:
    return Unreadable(
        f'A quotation mark (") in row {number} is opened and never closed, so the rows after it '
        "run together. Remove it or close it, then upload the file again."
    )


def as_table(
    records: list[Record],
    encoding: str,
    delimiter: str,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
) -> Table:
    """The table among rows that are not empty; the notes stand before and after its own first."""
    if start := top(records):
        before += (f"Lines above the headings, left out: {start}.",)
    return _sheet(records[start:], encoding, delimiter, before + after)


def _sheet(records: list[Record], encoding: str, delimiter: str, notes: tuple[str, ...]) -> Table:
    headings = records[0][1]
    refuse_data_as_headings(headings)
    body, totals = _without_totals(records[1:])
    _check_size(len(headings), len(body))
    names = heading_names(headings, body)
    rows, refused, short = _fitted(body, len(names))
    if not rows:
        raise Unreadable(
            "Every row has more cells than there are headings. Give each column a heading, and put "
            "cells that hold commas in quotation marks."
        )
    kept = [index for index, name in enumerate(names) if name]
    if len(kept) < len(names):
        rows = [(number, tuple([cells[index] for index in kept])) for number, cells in rows]
    notes += _notes(records, totals, short, names)
    return Table(
        tuple([names[index] for index in kept]), rows, encoding, delimiter, notes, tuple(refused)
    )


def _check_size(columns: int, rows: int) -> None:
    if columns > MOST_COLUMNS:
        raise Unreadable(
            f"This file has {columns:,} columns; at most {MOST_COLUMNS} can be read. "
            "Delete the columns that you do not need, then upload it again."
        )
    if not rows:
        raise Unreadable(
            "This file has headings and 0 rows below them. Check that you saved the whole list."
        )
    if rows > MOST_ROWS:
        raise Unreadable(
            f"This file has more than {MOST_ROWS:,} rows. Split it into several files, each with "
            "the headings on top."
        )


def _without_totals(body: list[Record]) -> tuple[list[Record], int]:
    end = len(body)
    while end and is_total(body[end - 1][1]):
        end -= 1
    return body[:end], len(body) - end


def _fitted(body: list[Record], width: int) -> tuple[list[Record], list[tuple[int, str]], int]:
    """Rows as wide as the headings; one with more cells has a stray delimiter and is refused."""
    rows, refused, short = [], [], 0
    for number, cells in body:
        if len(cells) == width:
            rows.append((number, cells))
        elif len(cells) < width:
            short += 1
            rows.append((number, cells + ("",) * (width - len(cells))))
        elif any(cells[width:]):
            refused.append(
                (
                    number,
                    f"This row has {len(cells)} cells under {width} headings. A cell that holds "
                    "the separating character must stand in quotation marks.",
                )
            )
        else:
            rows.append((number, cells[:width]))
    return rows, refused, short


def _notes(records: list[Record], totals: int, short: int, names: list[str]) -> tuple[str, ...]:
    empty = records[-1][0] - records[0][0] + 1 - len(records)
    unnamed = [name for name, heading in zip(names, records[0][1], strict=True) if not heading]
    unnamed = [name for name in unnamed if name]
    counted = (
        (empty, f"Empty rows, skipped: {empty:,}."),
        (totals, f"Rows with totals at the foot, left out: {totals}."),
        (short, f"Rows with fewer cells than headings, the rest read as empty: {short:,}."),
        (unnamed, f"Columns without a heading, named for now: {', '.join(unnamed)}."),
    )
    return tuple(note for count, note in counted if count)
