"""An action is the only code that writes: allowed, all or nothing, and on the record."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Concatenate

from django.db import models, transaction

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.telling import initial
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.search import index
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import OutOfScope, current_scope

type Action[**P, R] = Callable[Concatenate[Actor, P], R]

ACTIONS: dict[str, list[str]] = {}
"""Deed -> the actions that perform it, for the whole-house tests."""


def action[**P, R](permission: str) -> Callable[[Action[P, R]], Action[P, R]]:
    """Check the actor and the scope, open a transaction, and refuse to commit without an entry."""

    def wrap(function: Action[P, R]) -> Action[P, R]:
        ACTIONS.setdefault(permission, []).append(f"{function.__module__}.{function.__name__}")

        @wraps(function)
        def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not actor.may(permission):
                raise NotAllowed(f"Your role cannot do this ({permission}).")
            if current_scope().organisation_id != actor.organisation.pk:
                raise OutOfScope(f"{permission} was asked for outside the actor's organisation.")
            with transaction.atomic(), trail.during(permission, actor):
                answer = function(actor, *args, **kwargs)
                index.refuse_the_unfindable()
                return answer

        return run

    return wrap


def add[Row: models.Model](thing: Row, **details: Any) -> Row:
    """Write a new row, checked whole, and account for it."""
    thing.full_clean()
    thing.save()
    index.entered(type(thing), [thing])
    trail.note_new([thing], **details)
    return thing


def alter(thing: models.Model, values: dict[str, Any], **details: Any) -> list[str]:
    """Change some fields of a row, checked whole, and account for what differs."""
    differs = difference(thing, values)
    for name, (_, new) in differs.items():
        setattr(thing, name, new)
    thing.full_clean()
    thing.save(update_fields=list(differs))
    index.changed(type(thing), [(thing, differs)])
    trail.note(thing, told(thing, differs), **details)
    return list(differs)


def add_many(model: type[TenantModel], rows: Sequence[TenantModel], **details: Any) -> None:
    """Write new rows that the caller has checked as a set, and account for each."""
    bulk.insert_many(model, rows)
    index.entered(model, rows)
    trail.note_new(rows, **details)


def alter_many(
    model: type[TenantModel], changes: Sequence[tuple[TenantModel, dict[str, Any]]], **details: Any
) -> None:
    """Change rows that the caller has checked as a set, and account for what differs."""
    noted, writes = [], []
    for row, values in changes:
        differs = difference(row, values)
        noted.append((row, told(row, differs)))
        for name, (_, new) in differs.items():
            setattr(row, name, new)
        writes.append((row, list(differs)))
    bulk.update_many(model, writes)
    index.changed(model, writes)
    trail.note_many(noted, **details)


def remove_many(model: type[TenantModel], rows: Sequence[TenantModel], **details: Any) -> None:
    """Delete rows that nothing refers to, and account for what each of them said."""
    trail.note_many(
        [(row, {name: (said, None) for name, (_, said) in initial(row).items()}) for row in rows],
        **details,
    )
    keys = sorted(row.pk for row in rows)
    for start in range(0, len(keys), 1000):
        model._base_manager.filter(pk__in=keys[start : start + 1000]).delete()
    index.dropped(model, rows)


def difference(thing: models.Model, values: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """{field: (from, to)} for the values that a row does not hold already."""
    return {
        name: (getattr(thing, name), new)
        for name, new in values.items()
        if getattr(thing, name) != new
    }


def told(thing: models.Model, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that speak for themselves, without the keys derived from them."""
    return {
        name: values
        for name, values in fields.items()
        if not getattr(thing._meta.get_field(name), "derived", False)
    }
