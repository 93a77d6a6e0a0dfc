"""What the actions of a plain register do: number, keep keys, refuse the stale, change as a set.

A register whose rows come by the thousand writes its own, by sets.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.actions import add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.rows import TenantManager, TenantQuerySet
from fingerpost.foundation.tenancy.turns import hold

from . import numbers
from .named import meant
from .refusals import ChangedMeanwhile, Messages, RowsRefused
from .renaming import names_of, retell

Values = Mapping[str, Any]


def enter[Row: models.Model](model: type[Row], actor: Actor, values: Values, **kept: Any) -> Row:
    """Put a new row in the register within the deed in progress, under the next number; `kept` is
    what people do not enter."""
    row = model(organisation=actor.organisation, **kept)
    number(actor, [row])
    [told] = meant(model, [(None, values)])
    take(row, {name: value for name, value in told.items() if value not in (None, "")})
    return add(row)


def number(actor: Actor, rows: Sequence[Any]) -> None:
    """Give new rows of one register the next numbers within the deed in progress."""
    hold(actor.organisation)
    first = numbers.take(actor, type(rows[0]), len(rows))
    for each, row in enumerate(rows, first):
        row.number = each


def change[Row: models.Model](actor: Actor, row: Row, revision: int, values: Values) -> Row:
    """Change a row within the deed in progress, unless somebody else did since it was read."""
    hold(actor.organisation)
    held: Any = _own(type(row)).select_for_update().get(pk=row.pk)
    word = str(type(row)._meta.verbose_name)
    if held.revision != revision:
        raise ChangedMeanwhile(word)
    [told] = meant(type(row), [(held, values)])
    former = names_of(held)
    if not rewrite(held, told):
        raise DomainError(f"There is nothing to save: no entry differs from the {word}.")
    retell(held, former)
    changed: Row = held
    return changed


def mend[Row: models.Model](
    model: type[Row], actor: Actor, changes: Mapping[int, Values], *, same: Any = None
) -> list[Row]:
    """Change several rows within the deed in progress, all or none of them."""
    hold(actor.organisation)
    done: list[Row] = []
    wrong: dict[int, Messages] = {}
    rows = list(_own(model).select_for_update().filter(pk__in=changes).order_by("pk"))
    told = meant(model, [(row, changes[row.pk]) for row in rows])
    for row, values in zip(rows, told, strict=True):
        former = names_of(row)
        try:
            if rewrite(row, values):
                done.append(row)
                retell(row, former)
        except ValidationError as refusal:
            wrong[row.pk] = refusal.message_dict
    if wrong:
        meta = model._meta
        raise RowsRefused(wrong, str(meta.verbose_name), str(meta.verbose_name_plural))
    if not done:
        raise DomainError("You have not filled anything in yet. Enter at least one value.")
    if same is not None:
        trail.note_many([], same_for_all=same)
    return done


def _own(model: type[models.Model]) -> "TenantQuerySet[Any]":
    """The rows that may be written: without those of the trust."""
    return cast("TenantManager[Any]", model._default_manager).own()


def rewrite(row: Any, values: Values) -> list[str]:
    """Write what differs, the keys derived from it and the next revision."""
    before = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    take(row, values)
    differs = {name: now for name, was in before.items() if (now := getattr(row, name)) != was}
    for name in differs:
        setattr(row, name, before[name])
    return alter(row, {**differs, "revision": row.revision + 1}) if differs else []


def take(row: Any, values: Values) -> None:
    """Set values on a row, text stripped, and keep its keys."""
    given = [field for field in row._meta.concrete_fields if _is_given(field)]
    known = {name: field for field in given for name in (field.name, field.attname)}
    if unknown := values.keys() - known.keys():
        raise TypeError(f"A {row._meta.verbose_name} does not take {sorted(unknown)}.")
    for name, value in values.items():
        is_text = isinstance(known[name], models.CharField | models.TextField)
        setattr(row, name, (value or "").strip() if is_text else value)
    row.keep_keys()


def _is_given(field: Any) -> bool:
    """Whether a field is set from outside: by a form, or by the app's own action."""
    return not (field.primary_key or getattr(field, "derived", False))
