"""Columns that lists sort and search by: folded, and in one byte order on every database."""

import unicodedata
from datetime import date
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

UNKNOWN_DATE = date(9999, 12, 31)
"""What a sort column holds when the date is not known."""


def fold(text: str) -> str:
    """Text as lists sort it and searches find it: case and accents folded, spaces collapsed."""
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.casefold().split())


class KeyField(models.CharField):  # type: ignore[type-arg]
    """A folded key; PostgreSQL sorts it by bytes, as SQLite does, so that ranges use the index."""

    derived = True  # says nothing that another field does not say, so the trail leaves it out

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("editable", False)
        options.setdefault("default", "")
        super().__init__(*args, **options)

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class SortDateField(models.DateField):  # type: ignore[type-arg]
    """A date to sort by, never empty: an unknown one stands at the end of time."""

    derived = True

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("editable", False)
        options.setdefault("default", UNKNOWN_DATE)
        super().__init__(*args, **options)
