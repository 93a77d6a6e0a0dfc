"""A row as a line of text that is the same on every database, and back. Asks no database."""

import json
from base64 import b64encode
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import (
    BooleanField,
    CharField,
    DateField,
    Field,
    ForeignKey,
    IntegerField,
    Model,
    TextField,
)

PLAIN = frozenset((str, int, bool, type(None)))
AS_IT_IS = ((CharField, str), (TextField, str), (IntegerField, int), (BooleanField, bool))
OFTEN = 10_000
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def fields_of(model: type[Model]) -> "list[Field[Any, Any]]":
    """The columns of a model that are stored, and not made by the database itself."""
    return [each for each in model._meta.concrete_fields if not each.generated]


def written(values: Sequence[Any]) -> bytes:
    """One line of JSON, without its end."""
    plain = [each if type(each) in PLAIN else _plain(each) for each in values]
    return _JSON.encode(plain).encode()


def reader(columns: "Sequence[Field[Any, Any]]") -> Callable[[bytes], list[Any]]:
    """What reads the lines of a table, each into what the database takes for these columns; it
    raises ValueError for a line of another length, and what Django's fields raise for a value."""
    takers = [(_kind(each), _taker(each)) for each in columns]

    def read(line: bytes) -> list[Any]:
        values = json.loads(line)
        if not isinstance(values, list) or len(values) != len(takers):
            raise ValueError("A row has another number of columns.")
        return [
            value if value is None or type(value) is kind else take(value)
            for value, (kind, take) in zip(values, takers, strict=True)
        ]

    return read


def _kind(column: "Field[Any, Any]") -> type | None:
    """The type of what every database takes just as JSON holds it; None where there is none."""
    target = _target(column)
    return next((kind for field, kind in AS_IT_IS if isinstance(target, field)), None)


def _taker(column: "Field[Any, Any]") -> Callable[[Any], Any]:
    """From what JSON holds to what the database takes; a day or moment that comes often, once."""
    target = _target(column)

    def take(value: Any) -> Any:
        return column.get_db_prep_save(target.to_python(value), connection)

    return lru_cache(OFTEN)(take) if isinstance(target, DateField) else take


def _target(column: "Field[Any, Any]") -> "Field[Any, Any]":
    while isinstance(column, ForeignKey):
        column = column.target_field
    return column


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode("ascii")
    return value
