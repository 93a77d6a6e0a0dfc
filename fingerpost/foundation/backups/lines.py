"""A row as a line of text that is the same on every database. No database."""

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db.models import Field, ForeignKey, Model


def fields_of(model: type[Model]) -> "list[Field[Any, Any]]":
    """The columns of a model that are stored, and not made by the database itself."""
    return [each for each in model._meta.concrete_fields if not each.generated]


def written(values: Sequence[Any]) -> bytes:
    """One line of JSON, without its end."""
    plain = [_plain(each) for each in values]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def read(line: bytes, columns: "Sequence[Field[Any, Any]]") -> list[Any]:
    """The values of a line as its columns take them; ValueError when it is not of this shape."""
    values = json.loads(line)
    if not isinstance(values, list) or len(values) != len(columns):
        raise ValueError("A row has another number of columns.")
    return [
        None if value is None else _typed(column, value)
        for column, value in zip(columns, values, strict=True)
    ]


def _typed(column: "Field[Any, Any]", value: Any) -> Any:
    while isinstance(column, ForeignKey):
        column = column.target_field
    return column.to_python(value)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode("ascii")
    return value
