"""How the cells of a field are read, as far as the type of the field tells it."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import Reader, choice, day, money, text
from fingerpost.foundation.imports.values import BadValue, blank, parse_yes_no

type Field = models.Field[Any, Any]
YES, NO, UNKNOWN = "yes", "no", "unknown"
SAID = {
    **dict.fromkeys(("y", "true", "t", "1", "on", "enabled", "✓", "✔"), YES),
    **dict.fromkeys(("n", "false", "f", "0", "off", "disabled", "✗", "✘"), NO),
}
"""What others write for yes and no, where a field knows further answers too."""


def reader_of(field: Field, label: str, words: Mapping[str, str]) -> Reader:
    """How a cell is read for a field."""
    if field.choices:
        known = {str(value): str(said) for value, said in field.flatchoices}
        return choice(known, {**(SAID if {YES, NO} <= known.keys() else {}), **words})
    return next(make for kind, make in _READERS if isinstance(field, kind))(field, label)


def answers(field: Field, words: Mapping[str, str]) -> frozenset[str]:
    """The words for a choice of a field that say nothing in other columns, such as "none"."""
    if not field.choices:
        return frozenset()
    known = {**words, **{str(said): str(value) for value, said in field.flatchoices}}
    told = {word.casefold() for word, value in known.items() if value not in ("", UNKNOWN)}
    return frozenset(filter(blank, told))


def can_be_read(field: Field) -> bool:
    """Whether the type of a field tells how its cells are read."""
    return any(isinstance(field, kind) for kind, _ in _READERS)


def emptied(field: Field) -> tuple[bool, Any]:
    """Whether a cell can empty a field, and what the field holds then."""
    if field.null:
        return True, None
    if field.blank and field.empty_strings_allowed:
        return True, ""
    return field.choices is not None and field.get_default() == UNKNOWN, UNKNOWN


def _text(field: Field, label: str) -> Reader:
    return text(label, field.max_length or 0)


def _email(field: Field, label: str) -> Reader:
    return _checked(field, label, "an e-mail address. Write it like office@supplier.example.")


def _web_address(field: Field, label: str) -> Reader:
    """People leave out the https:// of an address."""
    read = _checked(field, label, "a web address. Write it like https://www.supplier.example.")
    return lambda cell, order: read(cell if "://" in cell else f"https://{cell}", order)


def _checked(field: Field, label: str, wanted: str) -> Reader:
    fits = _text(field, label)

    def read(cell: str, order: DateOrder) -> Any:
        try:
            return field.clean(fits(cell, order), None)
        except ValidationError:
            raise BadValue(f"“{cell}” is not {wanted}") from None

    return read


def _number(field: Field, label: str) -> Reader:
    def read(cell: str, order: DateOrder) -> int:
        try:
            return int(field.clean(cell.replace(",", ""), None))
        except ValidationError:
            raise BadValue(
                f"“{cell}” is not a whole number that fits. Write it in figures."
            ) from None

    return read


def _money(field: Field, label: str) -> Reader:
    whole = (field.max_digits or 0) - (field.decimal_places or 0)  # type: ignore[attr-defined]
    return money(Decimal(10) ** whole - Decimal("0.01"))


_READERS: tuple[tuple[type[Any], Callable[[Field, str], Reader]], ...] = (
    (models.EmailField, _email),
    (models.URLField, _web_address),
    (models.CharField, _text),
    (models.TextField, _text),
    (models.DateField, lambda field, label: day),
    (models.DecimalField, _money),
    (models.BooleanField, lambda field, label: lambda cell, order: parse_yes_no(cell)),
    (models.IntegerField, _number),
)
