"""A short-lived process that reads one workbook, so that a hostile one harms nobody else.

The reading library can panic, abort or run on for ever on damaged bytes. Here that ends a process
which holds nothing but the file, and has limits on its time and its memory.
"""

import io
import json
import resource
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from .archives import DAMAGED, ENCRYPTED, pack, unpack
from .decoding import MEGABYTE, Unreadable
from .formats import unsaved_formulas, with_looks
from .ole import OLE, XLS, refuse_unless_xls
from .reading import LONGEST_CELL, MOST_ROWS, refuse_long_cell
from .showing import ERRORS, shown

SECONDS = 4
MOST_MEMORY = 480 * MEGABYTE
_MORE_ROWS = 200
_MOST_TEXT = 40_000_000

type Row = tuple[int, list[str]]


class Found(NamedTuple):
    """One sheet: its rows that are not empty, and how many cells hold something."""

    name: str
    rows: list[Row]
    filled: int
    errors: int
    merged: int


def main() -> None:
    """Read the question and the file from the standard input, answer on the standard output."""
    if sys.platform == "linux":  # macOS refuses any limit on memory
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    question = json.loads(sys.stdin.buffer.readline())
    try:
        answer = read(sys.stdin.buffer.read(), **question)
    except PasswordError:
        answer = {"refused": ENCRYPTED}
    except CalamineError:
        answer = {"refused": DAMAGED}
    except Unreadable as refusal:
        answer = {"refused": str(refusal)}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def read(data: bytes, *, sheet: str | None, names_only: bool) -> dict[str, Any]:
    """What a workbook holds, as far as it was asked for."""
    kind, data, notes = _prepared(data)
    with load_workbook(io.BytesIO(data)) as book:
        names = [about.name for about in book.sheets_metadata if _is_list(about)]
        if names_only:
            return {"names": [about.name for about in book.sheets_metadata if _is_seen(about)]}
        found = _chosen(book, names, sheet)
        notes += _left_out(book, found)
    return {"kind": kind, "sheet": found.name, "rows": found.rows, "notes": notes}


def _prepared(data: bytes) -> tuple[str, bytes, list[str]]:
    """The kind of workbook, the bytes for the library, and what is to be said of them."""
    if data.startswith(OLE):
        refuse_unless_xls(data)
        return XLS, data, []
    kind, parts, has_macros = unpack(data)
    notes = ["This workbook has macros; they are not run, only its cells are read."]
    notes = notes if has_macros else []
    if unsaved := unsaved_formulas(kind, parts):
        notes.append(
            f"Formulas without a saved result, read as empty: {unsaved:,}. Open the workbook in "
            "Excel and save it once, to have the results read."
        )
    return kind, pack(with_looks(kind, parts)), notes


def _is_list(about: SheetMetadata) -> bool:
    return bool(about.typ == SheetTypeEnum.WorkSheet)


def _is_seen(about: SheetMetadata) -> bool:
    return _is_list(about) and bool(about.visible == SheetVisibleEnum.Visible)


def _chosen(book: CalamineWorkbook, names: list[str], wanted: str | None) -> Found:
    """The sheet that was asked for, or the fullest of those that are not hidden."""
    if wanted is not None:
        if wanted not in names:
            raise Unreadable(
                f"This workbook has no sheet called “{wanted}”. Choose one of: {_listed(names)}."
            )
        found = _found(book, wanted)
        if not found.filled:
            raise Unreadable(f"The sheet “{wanted}” is empty. Choose another sheet.")
        return found
    seen = [about.name for about in book.sheets_metadata if _is_seen(about)]
    if not seen:
        raise Unreadable(
            "This workbook has no sheet with cells that is not hidden. In Excel right-click the "
            "tab of a sheet, choose Unhide, save the workbook, then upload it again."
        )
    fullest = max((_found(book, name) for name in seen), key=lambda found: found.filled)
    if not fullest.filled:
        raise Unreadable(
            f"Every sheet of this workbook that is not hidden is empty: {_listed(seen)}. Check "
            "that the list was saved, then upload it again."
        )
    return fullest


def _found(book: CalamineWorkbook, name: str) -> Found:
    sheet = book.get_sheet_by_name(name)
    rows: list[Row] = []
    errors = filled = size = 0
    left = [""] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(_values(sheet), 1):
        cells = [shown(value) for value in values]
        if not any(cells):
            continue
        if not ERRORS.isdisjoint(cells):
            errors += sum(cell in ERRORS for cell in cells)
            cells = ["" if cell in ERRORS else cell for cell in cells]
        size += (length := sum(map(len, cells)))
        if length > LONGEST_CELL:
            refuse_long_cell(number, cells)
        filled += sum(map(bool, cells))
        rows.append((number, left + cells))
        if len(rows) > MOST_ROWS + _MORE_ROWS or size > _MOST_TEXT:
            break
    _refuse_too_much(size)
    return Found(name, rows, filled, errors, _repeat_merged(sheet, rows))


def _values(sheet: CalamineSheet) -> Iterator[list[Any]]:
    return iter(sheet.iter_rows()) if sheet.start else iter(())


def _refuse_too_much(size: int) -> None:
    if size > _MOST_TEXT:
        raise Unreadable(
            f"This workbook holds more than {_MOST_TEXT:,} characters. Split the list into several "
            "workbooks, each with the headings on top."
        )


def _repeat_merged(sheet: CalamineSheet, rows: list[Row]) -> int:
    """Put what a merged cell says into each of its rows, as a person reads it."""
    numbered = dict(rows)
    last = rows[-1][0] if rows else 0
    repeated = 0
    for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
        cells = numbered.get(top + 1, [])
        text = cells[column] if column < len(cells) else ""
        for number in range(top + 2, min(bottom + 1, last) + 1):
            below = numbered.get(number)
            if text and below and not below[column]:
                below[column] = text
                repeated += 1
    return repeated


def _left_out(book: CalamineWorkbook, found: Found) -> list[str]:
    others = [about for about in book.sheets_metadata if about.name != found.name]
    seen = [about.name for about in others if _is_seen(about)]
    hidden = [about.name for about in others if _is_list(about) and not _is_seen(about)]
    said = (
        (seen, f"Read from the sheet “{found.name}”. Other sheets, not read: {_listed(seen)}."),
        (hidden, f"Hidden sheets, not read: {_listed(hidden)}."),
        (found.errors, f"Cells with an error such as #N/A, read as empty: {found.errors:,}."),
        (found.merged, f"Rows that share a merged cell, its text repeated: {found.merged:,}."),
    )
    return [note for count, note in said if count]


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - 8:,} more" if len(names) > 8 else ""
    return ", ".join(f"“{name[:40]}”" for name in names[:8]) + more


if __name__ == "__main__":
    main()
