"""Writing a list as CSV or as a workbook, a block of rows at a time, so that length is no cost."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from rustpy_xlsxwriter import Format, write_worksheet

from .cells import Cell, column_as_text, guarded
from .columns import DATE, Column

type Row = Sequence[Cell]

_BLOCK = 1_000
_NARROW, _WIDE = 12, 40
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Row]) -> int:
    """Write a list as the CSV that Excel opens rightly; the number of its rows."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([guarded(heading) for heading in headings])
        for block in _blocks(rows):
            columns = [column_as_text(cells) for cells in _turned(block, headings)]
            writer.writerows(zip(*columns, strict=True))
            count += len(block)
    return count


def write_xlsx(path: Path, headings: Sequence[str], rows: Iterable[Row], title: str) -> int:
    """Write a list as a workbook with one sheet of that title; the number of its rows."""
    if len(set(headings)) < len(headings):
        raise ValueError(f"Two columns of “{title}” have the same heading.")
    blocks = _blocks(rows)
    first = next(blocks, [])
    columns = [Column(cells) for cells in _turned(first, headings)]
    counts: list[int] = []

    def records() -> Iterator[dict[str, Any]]:
        for block in chain([first], blocks):
            turned = zip(columns, _turned(block, headings), strict=True)
            written = [column.written(cells) for column, cells in turned]
            counts.append(len(block))
            yield from (dict(zip(headings, row, strict=True)) for row in zip(*written, strict=True))

    # Without a record the library would leave the headings out too.
    some = records() if first else [dict.fromkeys(headings)]
    write_worksheet(
        some,
        str(path),
        sheet_name=_sheet_name(title),
        header_format=Format().set_bold(),
        freeze_row=1,
        datetime_format=DATE,
        column_formats=_formats(headings, columns),
        column_widths=_widths(headings, columns),
    )
    return sum(counts)


def _blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    coming = iter(rows)
    while block := list(islice(coming, _BLOCK)):
        yield block


def _turned(block: list[Row], headings: Sequence[str]) -> list[tuple[Cell, ...]]:
    """The rows of a block as columns, one for each heading."""
    return list(zip(*block, strict=True)) or [()] * len(headings)


def _formats(headings: Sequence[str], columns: Sequence[Column]) -> dict[str, Format]:
    return {
        heading: Format().set_num_format(column.look)
        for heading, column in zip(headings, columns, strict=True)
        if column.look
    }


def _widths(headings: Sequence[str], columns: Sequence[Column]) -> dict[str, float]:
    return {
        heading: float(min(max(len(heading) + 3, len(column.look) + 2, _NARROW), _WIDE))
        for heading, column in zip(headings, columns, strict=True)
    }


def _sheet_name(title: str) -> str:
    """The title, without what may not stand in the name of a sheet."""
    return _NOT_IN_TITLES.sub(" ", title).strip(" '")[:31].strip(" '") or "List"
