"""What people call the fields of a register, and how a value of one is written."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from fingerpost.foundation.ui.filters import NOT_SET, money, plural, written_date

from .declaration import Register


def label(register: Register, name: str) -> str:
    """What people call a field."""
    words = str(register.model._meta.get_field(name).verbose_name).removesuffix(" (£)")  # type: ignore[union-attr]
    return words[:1].upper() + words[1:]


def shown(register: Register, name: str, value: Any) -> str:
    """A value as people read it, from the row or from the trail."""
    if value in (None, ""):
        return NOT_SET
    if name in register.choices:
        return register.choices[name].get(str(value), str(value))
    kind = register.fields[name]
    if isinstance(kind, models.DateField):
        return written_date(value if isinstance(value, date) else date.fromisoformat(value))
    if isinstance(kind, models.DecimalField):
        return money(Decimal(value))
    return str(value)


def spoken(words: str) -> str:
    """A label within a sentence: "battery back-up (UPS)", yet "Companies House number"."""
    is_a_name = words[1:2].isupper() or words.partition(" ")[2][:1].isupper()
    return words if is_a_name else words[:1].lower() + words[1:]


def counted(register: Register, count: int) -> str:
    """A number of rows: 1 asset, 28 assets."""
    return plural(count, register.word, register.plural)


def listed(words: list[str], last: str = "and") -> str:
    """Some words in one: a, b and c."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
