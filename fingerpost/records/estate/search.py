"""Finding an asset by the beginning of what is written on it."""

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.tenancy.keys import fold

from .choices import Standing
from .listing import SIZE, Row
from .models import Asset, normal_serial

REFERENCE = re.compile(r"(?:ast[ -]?)?0*(\d{1,9})")


def search(text: str, columns: tuple[str, ...]) -> tuple[list[Row], bool]:
    """Assets whose reference is, or whose tag, serial number or description begins with, a text;
    what is gone comes last. Answers at most a page, and whether there were more."""
    found: dict[int, Row] = {}
    for rows in _ranges(text):
        for row in rows.values_list("pk", "name_key", *columns)[: SIZE + 1]:
            found.setdefault(row[0], row)
        if len(found) > SIZE:
            break
    return list(found.values())[:SIZE], len(found) > SIZE


def _ranges(text: str) -> Iterator[QuerySet[Any]]:
    key, serial = fold(text), normal_serial(text)
    if number := REFERENCE.fullmatch(key):
        yield Asset.objects.filter(number=int(number[1]))
    if key:
        yield _beginning("tag_key", key)
    if serial:
        yield _beginning("serial_key", serial)
    if key:
        for standing in Standing:
            yield _beginning("name_key", key).filter(standing=standing)


def _beginning(column: str, key: str) -> QuerySet[Any]:
    """Rows whose key begins with a text, as a range that an index serves."""
    return Asset.objects.filter(
        **{f"{column}__gte": key, f"{column}__lt": key + chr(0x10FFFF)}
    ).order_by(column, "pk")
