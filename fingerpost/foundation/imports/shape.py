"""What the rows of a table are: title lines, headings, totals."""

import re

from .decoding import Unreadable

type Record = tuple[int, tuple[str, ...]]

_LOOK_AT = 100
_TOTAL = re.compile(
    r"(grand[ -]?|sub[ -]?)?totals?\b|(sum|count)\b|number of (rows|records|items|assets)\b"
    r"|end of (report|file|list|export)\b|\d[\d,]* (rows|records|items|assets)\b"
    r"|(printed|exported|generated|report run) (on|by|at)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-(£]*[\d,]+(\.\d+)?[)%]?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def top(records: list[Record]) -> int:
    """Where the headings stand: the first row that is about as full as the fullest."""
    filled = [sum(map(bool, cells)) for _, cells in records[:_LOOK_AT]]
    if not filled:
        raise Unreadable("This file is empty. Check that it was saved, then upload it again.")
    fullest = max(filled)
    enough = max(min(2, fullest), min(fullest - 1, round(0.8 * fullest)))
    return next(index for index, count in enumerate(filled) if count >= enough)


def refuse_data_as_headings(headings: tuple[str, ...]) -> None:
    """A first row of numbers and dates is data whose headings are missing."""
    filled = [heading for heading in headings if heading]
    if 2 * sum(bool(_NUMBER.fullmatch(heading)) for heading in filled) > len(filled):
        raise Unreadable(
            "The first row looks like data. Put a row of headings above it, such as Asset tag, "
            "Serial number, Model."
        )
    if len(filled) == 1 and re.search(r"\w[,;|\t] ?\w.*[,;|\t]", filled[0]):
        raise Unreadable(
            "Each row of this file is one single cell. In Excel choose Data, Text to Columns, then "
            "save the file as CSV UTF-8 and upload that."
        )


def is_total(cells: tuple[str, ...]) -> bool:
    """A row at the foot that sums up or dates the list, and holds little else but numbers."""
    first, *others = [cell for cell in cells if cell]
    if not _TOTAL.match(first):
        return False
    return len(others) * 2 < len(cells) - 1 or all(_NUMBER.fullmatch(cell) for cell in others)


def heading_names(headings: tuple[str, ...], body: list[Record]) -> list[str]:
    """One name per column, each different; an empty name for a column that holds nothing."""
    unnamed = [index for index, heading in enumerate(headings) if not heading]
    used = {at for at in unnamed if any(cells[at] for _, cells in body if at < len(cells))}
    names: list[str] = []
    taken: set[str] = set()
    for index, heading in enumerate(headings):
        name = " ".join(heading.split()) or (f"Column {_letters(index)}" if index in used else "")
        name = _free(name, taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def _free(name: str, taken: set[str]) -> str:
    count, free = 2, name
    while name and free.casefold() in taken:
        free, count = f"{name} ({count})", count + 1
    return free


def _letters(index: int) -> str:
    """The letters a spreadsheet shows above a column."""
    before, last = divmod(index, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
