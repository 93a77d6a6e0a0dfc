"""Finding a row by the beginning of what is written on it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db.models import QuerySet

from .declaration import Key, Register
from .listing import SIZE, Row


def search(register: Register, text: str, columns: tuple[str, ...]) -> tuple[list[Row], bool]:
    """Rows whose reference is, or one of whose keys begins with, a text; what no longer stands
    comes last. Answers at most a page, and whether there were more."""
    found: dict[int, Row] = {}
    for rows in ranges(register, text):
        for row in rows.values_list("pk", register.sorts[0].column, *columns)[: SIZE + 1]:
            found.setdefault(row[0], row)
        if len(found) > SIZE:
            break
    return list(found.values())[:SIZE], len(found) > SIZE


def ranges(register: Register, text: str) -> Iterator[QuerySet[Any]]:
    """The rows in the order in which a search names them; some may come twice."""
    standing, usual = register.standing, register.sorts[0].column
    number = _reference(register.prefix).fullmatch(" ".join(text.casefold().split()))
    if number:
        yield register.all().filter(number=int(number[1]))
    for key in register.search:
        wanted = key.fold(text)
        if not wanted:
            continue
        if key.column != usual:
            yield _beginning(register, key, wanted)
            continue
        for state in (standing.here, standing.gone):  # an index walks one standing at a time
            yield _beginning(register, key, wanted).filter(**{standing.column: state})


def _beginning(register: Register, key: Key, wanted: str) -> QuerySet[Any]:
    """Rows whose key begins with a text, as a range that an index serves."""
    return (
        register.all()
        .filter(**{f"{key.column}__gte": wanted, f"{key.column}__lt": wanted + chr(0x10FFFF)})
        .order_by(key.column, "pk")
    )


@cache
def _reference(prefix: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{prefix.lower()}[ -]?)?0*(\d{{1,9}})")
