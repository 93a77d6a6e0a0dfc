"""What refers to a row, so that it is no mere draft: it can be archived, and not deleted."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from fingerpost.foundation.audit.models import Change

from .declaration import Register
from .history import CREATED


def kept_because(register: Register, row: Any) -> str:
    """Why a row cannot be deleted, in words; empty if it is a draft that nothing refers to."""
    past = Change.objects.filter(model=row._meta.label, object_id=row.pk)
    deeds = dict(past.values_list("entry_id", "entry__deed"))
    if list(deeds.values()) != [register.deed(CREATED)]:
        return f"Something happened to this {register.word} since somebody added it by hand"
    if found := next(references(row), ""):
        return f"There are {found} that refer to this {register.word}"
    return register.kept_because(row) if register.kept_because else ""


def references(row: Any) -> Iterator[str]:
    """What refers to a row, by foreign key or by its label and key; the trail does not count."""
    for model in apps.get_models():
        if model._meta.app_label == "audit":
            continue
        for condition in _ways(model, row):
            if model._base_manager.filter(**condition).exists():
                yield str(model._meta.verbose_name_plural)


def _ways(model: type[models.Model], row: Any) -> Iterator[dict[str, Any]]:
    fields = {field.name: field for field in model._meta.concrete_fields}
    for name, field in fields.items():
        if field.related_model is type(row):
            yield {name: row}
    if {"model", "object_id"} <= fields.keys():
        yield {"model": row._meta.label, "object_id": row.pk}
