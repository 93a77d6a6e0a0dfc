"""What people call the fields of a register, and how a value of one is written."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.html import format_html

from fingerpost.foundation.ui.filters import NOT_SET, money, plural, written_date

from .declaration import Register
from .lines import Lines

Described = Register | Lines
POUNDS = " (£)"
"""Ends the label of a sum of money."""
YES_OR_NO = {True: "Yes", False: "No"}
NUMBER = re.compile(r"[+\d]")
OF_TRUST = "Trust"
"""Stands behind the reference of a row that the trust keeps for its schools."""


def label(register: Described, name: str) -> str:
    """What people call a field."""
    words = str(register.model._meta.get_field(name).verbose_name).removesuffix(POUNDS)  # type: ignore[union-attr]
    return words[:1].upper() + words[1:]


def label_of_owner(register: Register, name: str) -> str:
    """What a field is called where lines stand beside it: "Legal name of the supplier"."""
    return f"{label(register, name)} of the {register.word}"


def reference_in_words(register: Register, number: int) -> str:
    """The reference of a row; below nothing the number counts among those of the trust."""
    words = register.reference(abs(number))
    return f"{words} {OF_TRUST}" if number < 0 else words


def is_money(field: Any) -> bool:
    """Whether a field holds pounds and pence; its label says so."""
    return isinstance(field, models.DecimalField) and str(field.verbose_name).endswith(POUNDS)


def shown(register: Described, name: str, value: Any) -> str:
    """A value as people read it, from the row or from the trail."""
    if value in (None, ""):
        return NOT_SET
    if name in register.choices:
        return register.choices[name].get(str(value), str(value))
    kind = register.model._meta.get_field(name)
    if isinstance(kind, models.BooleanField):
        return YES_OR_NO[bool(value)]
    if isinstance(kind, models.DateField):
        return written_date(value if isinstance(value, date) else date.fromisoformat(value))
    if isinstance(kind, models.DecimalField):
        return money(Decimal(value)) if is_money(kind) else f"{Decimal(value).normalize():f}"
    return str(value)


def fact(register: Described, name: str, value: Any, today: date) -> str:
    """A value as the page of a row shows it: a date that has passed says so, and what can be
    rung, written to or opened is a link."""
    text = shown(register, name, value)
    if not value:
        return text
    if name in register.expiring and value < today:
        return f"{text}, passed"
    if isinstance(register.fields[name], models.EmailField):
        return format_html('<a href="mailto:{}">{}</a>', text, text)
    if isinstance(register.fields[name], models.URLField) and text.startswith("http"):
        return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', text, text)
    if name.endswith("phone") and (number := "".join(NUMBER.findall(text))):
        return format_html('<a class="nowrap" href="tel:{}">{}</a>', number, text)
    return text


def line_in_words(lines: Lines, line: Any) -> str:
    """A line as the history and an export say it: what is known of it, in one."""
    known = ((name, getattr(line, name)) for name in lines.fields)
    return ", ".join(shown(lines, name, value) for name, value in known if value not in (None, ""))


def spoken(words: str) -> str:
    """A label within a sentence: "battery back-up (UPS)", yet "Companies House number"."""
    is_a_name = words[1:2].isupper() or words.partition(" ")[2][:1].isupper()
    return words if is_a_name else words[:1].lower() + words[1:]


def counted(register: Register, count: int) -> str:
    """A number of rows: 1 asset, 28 assets."""
    return plural(count, register.word, register.many)


def listed(words: list[str], last: str = "and") -> str:
    """Some words in one: a, b and c."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
