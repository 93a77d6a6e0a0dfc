"""How many rows of a register are made, checked and written at once.

A register of many thousand rows may bring quicker ways of its own, under the same names.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.actions import add_many, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.turns import hold

from . import verbs
from .named import meant, named_in
from .refusals import ChangedMeanwhile, Messages, RowsRefused
from .renaming import names_of, retell

if TYPE_CHECKING:
    from .declaration import Register

Values = Mapping[str, Any]
Changes = Sequence[tuple[Any, Values]]
AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Sets:
    """What an import needs of a register beside the verbs for one row."""

    new: Callable[[Organisation, Values], Any]
    """A row with these values that is not written yet."""
    changed: Callable[[Any, Values], tuple[Any, dict[str, Any]]]
    """The row as it would be, and what must be written to make it so."""
    wrong: Callable[[Sequence[Any]], dict[int, Messages]]
    """What is wrong with new rows, under their places; asked before anybody has to wait."""
    enter: Callable[[Actor, Sequence[Any]], object]
    """Number and write new rows, which were checked, within the deed in progress; nobody wrote
    to the register since."""
    change: Callable[[Actor, Changes], object]
    """Change rows as they were read, within the deed in progress, all or none."""
    restore: Callable[[Actor, Changes], object]
    """The same, for a deed that is undone: whatever was is allowed again."""
    kept: tuple[str, ...] = ()
    """What `restore` takes beside the fields that people enter."""
    remove: Callable[[Actor, Sequence[Any]], object] | None = None
    """Take new rows out again, for a deed that is undone, where more hangs on them."""


def plain(register: "Register") -> Sets:
    """The ways that follow from the model."""
    return Sets(
        new=partial(new, register),
        changed=partial(changed, register),
        wrong=partial(wrong_in_themselves, register),
        enter=partial(enter, register),
        change=partial(change, register),
        restore=partial(change, register),
    )


def new(register: "Register", organisation: Organisation, values: Values) -> Any:
    row = register.model(organisation=organisation)
    verbs.take(row, {name: value for name, value in values.items() if value not in (None, "")})
    return row


def changed(register: "Register", row: Any, values: Values) -> tuple[Any, dict[str, Any]]:
    draft = copy(row)
    draft._state = copy(row._state)
    verbs.take(draft, values)
    differs = {
        field.attname: getattr(draft, field.attname)
        for field in row._meta.concrete_fields
        if getattr(draft, field.attname) != getattr(row, field.attname)
    }
    if differs:
        differs["revision"] = row.revision + 1
    return draft, differs


def wrong_in_themselves(register: "Register", rows: Sequence[Any]) -> dict[int, Messages]:
    """Each different value of a field is looked at once, however many rows have it."""
    wrong: dict[int, Messages] = {}
    for name, field in register.fields.items():
        values = [getattr(row, field.attname) for row in rows]
        known = {value: looked_at(field, value) for value in set(values)}
        for place, value in enumerate(values) if any(known.values()) else ():
            if said := known[value]:
                wrong.setdefault(place, {})[name] = said
    for place, row in enumerate(rows):
        if place not in wrong and (found := impossible(row)):
            wrong[place] = found
    return wrong


def impossible(row: Any) -> Messages:
    """What contradicts itself in a row, by the model's own `clean`."""
    try:
        row.clean()
    except ValidationError as refusal:
        return refusal.message_dict
    return {}


def enter(register: "Register", actor: Actor, rows: Sequence[Any]) -> None:
    verbs.number(actor, rows)
    texts = named_in(register.model)
    said = [(None, {text: getattr(row, text) for text in texts}) for row in rows]
    told = meant(register.model, said)
    for row, values in zip(rows, told, strict=True):
        verbs.take(row, values)
    if refused := taken(register, dict(enumerate(rows))):
        raise RowsRefused(refused, register.word, register.many)
    add_many(register.model, rows)


def change(register: "Register", actor: Actor, changes: Changes) -> None:
    """Change rows as they were read."""
    hold(actor.organisation)
    stale = _stale(register, [row for row, _ in changes])
    if stale:
        said = {"": [str(ChangedMeanwhile(register.word))]}
        raise RowsRefused(dict.fromkeys(stale, said), register.word, register.many)
    drafts, writes = [], []
    told = meant(register.model, changes)
    for (row, _), values in zip(changes, told, strict=True):
        draft, differs = changed(register, row, values)
        drafts.append(draft)
        writes.append((row, differs))
    wrong = {drafts[at].pk: said for at, said in wrong_in_themselves(register, drafts).items()}
    wrong |= taken(register, {draft.pk: draft for draft in drafts if draft.pk not in wrong})
    if wrong:
        raise RowsRefused(wrong, register.word, register.many)
    if writes := [(row, differs) for row, differs in writes if differs]:
        former = [names_of(row) for row, _ in writes]
        alter_many(register.model, writes)
        for (row, _), names in zip(writes, former, strict=True):
            retell(row, names)


def unique_columns(register: "Register") -> frozenset[str]:
    """The folded columns that no two rows of an organisation share."""
    rules = register.model._meta.constraints
    return frozenset(
        rule.fields[1]
        for rule in rules
        if isinstance(rule, models.UniqueConstraint) and len(rule.fields) == 2
    )


def taken(register: "Register", rows: Mapping[int, Any]) -> dict[int, Messages]:
    """What is wrong with the keys of rows that no two share, each under its key in `rows`."""
    wrong: dict[int, Messages] = {}
    for key in register.search:
        if key.column in unique_columns(register):
            _find_taken(register, key.field, key.column, rows, wrong)
    return wrong


def _find_taken(
    register: "Register",
    name: str,
    column: str,
    rows: Mapping[int, Any],
    wrong: dict[int, Messages],
) -> None:
    wanted: dict[str, int] = {}
    for place, row in rows.items():
        text = getattr(row, column)
        if text and wanted.setdefault(text, place) != place:
            wrong[place] = _taken(row, name, "another row")
    texts = sorted(wanted)
    for start in range(0, len(texts), AT_ONCE):
        some = {f"{column}__in": texts[start : start + AT_ONCE]}
        for holder in register.all().filter(**some):
            place = wanted[getattr(holder, column)]
            if rows[place].pk != holder.pk:
                wrong[place] = _taken(rows[place], name, str(holder))


def _taken(row: Any, name: str, holder: str) -> Messages:
    words = str(row._meta.get_field(name).verbose_name)
    return {
        name: [f"The {words} {getattr(row, name)} is on {holder} already. Enter a different one"]
    }


def _stale(register: "Register", rows: Sequence[Any]) -> list[int]:
    """The rows that somebody changed since they were read; the others are held."""
    stored: dict[int, int] = {}
    keys = sorted(row.pk for row in rows)
    for start in range(0, len(keys), AT_ONCE):
        held = register.all().filter(pk__in=keys[start : start + AT_ONCE])
        locked = held.order_by("pk").select_for_update()
        stored |= dict(locked.values_list("pk", "revision"))
    return [row.pk for row in rows if stored.get(row.pk) != row.revision]


def looked_at(field: "models.Field[Any, Any]", value: Any) -> list[str]:
    """What is wrong with a value of a field."""
    if field.is_relation or (field.blank and value in field.empty_values):
        return []
    try:
        field.clean(value, None)
    except ValidationError as refusal:
        return list(refusal.messages)
    return []
