"""Finding rows by the beginning of what is written on them, then by any words of what they say."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import batched
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.search import index
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .declaration import Register
from .found_by import parts_of
from .listing import SIZE, Row
from .selection import Selection

RANKED = 100
"""So many of the rows that have the words are put in order; when more have them, any."""
Columns = tuple[str, ...]
Within = tuple[Selection, date] | None
"""What a list is narrowed to, and the day on which; None where everything is searched."""


def within_of(asked: Selection, today: date) -> Within:
    """What a search is limited to, beside a list that an address narrows."""
    return None if asked.is_usual else (asked, today)


def search(
    register: Register, text: str, columns: Columns, within: Within = None
) -> tuple[list[Row], bool]:
    """A page of what a text finds, and whether there is more."""
    found: list[Row] = []
    for row in everything(register, text, columns, page=SIZE + 1, within=within):
        found.append(row)
        if len(found) > SIZE:
            break
    return found[:SIZE], len(found) > SIZE


def everything(
    register: Register,
    text: str,
    columns: Columns,
    *,
    page: int | None = None,
    within: Within = None,
) -> Iterator[Row]:
    """All that a text finds, each row once, what no longer stands last: the reference that it is,
    keys that begin with it, titles that have its words, rows that have them anywhere."""
    seen: set[int] = set()
    asked = ("pk", register.sorts[0].column, *columns)
    for rows in _ranges(register, text, asked, page, within):
        for row in rows:
            if row[0] not in seen:
                seen.add(row[0])
                yield row
    yield from _by_words(register, text, asked, seen, None if page is None else RANKED, within)


def _ranges(
    register: Register, text: str, asked: Columns, page: int | None, within: Within
) -> Iterator[Iterable[Row]]:
    """The row of a reference, and rows whose keys begin with a text; some may come twice."""
    standing, usual = register.standing, register.sorts[0].column
    number = reference(register.prefix).fullmatch(" ".join(text.casefold().split()))
    if number:
        yield numbered(register, asked, within)(number=int(number[1]))
    for key in register.search:
        wanted = key.fold(text)
        if not wanted:
            continue
        # an index walks one standing at a time
        for state in ("",) if key.column != usual else (standing.here, standing.gone):
            place = {"first": wanted, "beyond": wanted + chr(0x10FFFF)}
            if page is None:
                rows = _beginning(register, key.column, state, within, **place)
                yield rows.values_list(*asked).iterator(chunk_size=2_000)
            else:
                yield begun(register, key.column, state, asked, page, within)(**place)


@lru_cache(maxsize=256)
def numbered(register: Register, asked: Columns, within: Within) -> Prepared[Row]:
    return Prepared(
        lambda: _rows(register, within).filter(number=Given("number")).values_list(*asked)
    )


@lru_cache(maxsize=256)
def begun(
    register: Register, column: str, state: str, asked: Columns, page: int, within: Within
) -> Prepared[Row]:
    """The first rows of a range, kept for whoever looks for anything next."""
    first, beyond = Given("first"), Given("beyond")
    return Prepared(
        lambda: _beginning(register, column, state, within, first, beyond).values_list(*asked)[
            :page
        ]
    )


def _beginning(
    register: Register,
    column: str,
    state: str,
    within: Within,
    first: str | Given,
    beyond: str | Given,
) -> QuerySet[Any]:
    """Rows whose key begins with a text, as a range that an index serves."""
    rows = _rows(register, within).filter(**{f"{column}__gte": first, f"{column}__lt": beyond})
    if state:
        rows = rows.filter(**{register.standing.column: state})
    return rows.order_by(column, "pk")


def _rows(register: Register, within: Within) -> QuerySet[Any]:
    """The rows that are searched: those that a list is narrowed to, or all."""
    return within[0].rows(within[1]) if within else register.all()


def _by_words(
    register: Register,
    text: str,
    asked: Columns,
    seen: set[int],
    most: int | None,
    within: Within,
) -> Iterator[Row]:
    """Rows that have every word of a text in what the register, as it is seen, tells of them."""
    parts, among = parts_of(register), _rows(register, within) if within else None
    titled = index.find(register.model, parts[:1], text, most, within=among)
    keys = dict.fromkeys(titled)
    if most is None or len(keys) < most:
        keys |= dict.fromkeys(index.find(register.model, parts, text, most, within=among))
    standing, titles = register.standing, frozenset(titled)
    for some in batched([key for key in keys if key not in seen], RANKED):
        rows = register.all().filter(pk__in=some).values_list(*asked, standing.column)
        yield from (
            row[:-1]
            for row in sorted(
                rows, key=lambda row: (row[0] not in titles, row[-1] != standing.here, *row[1::-1])
            )
        )


@cache
def reference(prefix: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{prefix.lower()}[ -]?)?0*(\d{{1,9}})")
