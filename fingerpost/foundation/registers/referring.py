"""What refers to a row, so that it is no mere draft: it can be archived, and not deleted."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists

from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.tenancy.prepared import Given, Prepared

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


def references(row: models.Model) -> Iterator[str]:
    """What refers to a row, by foreign key or by its label and key; the trail does not count."""
    names, ask = _question(type(row))
    for answers in ask(pk=row.pk):
        yield from (name for name, refers in zip(names, answers, strict=True) if refers)


@cache
def _question(model: type[models.Model]) -> tuple[list[str], Prepared[tuple[bool, ...]]]:
    """What may refer to rows of a model, and one query for all of it: pages ask it before they
    offer to delete."""
    ways = [(each, way) for each in apps.get_models() for way in _ways(each, model)]
    asked = [Exists(each._base_manager.filter(**way)) for each, way in ways]
    names = [str(each._meta.verbose_name_plural) for each, _ in ways]
    return names, Prepared(lambda: model._base_manager.filter(pk=Given("pk")).values_list(*asked))


def _ways(model: type[models.Model], referred: type[models.Model]) -> Iterator[dict[str, Any]]:
    if model._meta.app_label == "audit":
        return
    fields = {field.name: field for field in model._meta.concrete_fields}
    for name, field in fields.items():
        if field.related_model is referred:
            yield {name: Given("pk")}
    if {"model", "object_id"} <= fields.keys():
        yield {"model": referred._meta.label, "object_id": Given("pk")}
