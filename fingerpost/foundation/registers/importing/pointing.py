"""Which rows other records refer to, whatever these records are."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db import models

from fingerpost.foundation.audit.models import Change


def pointed_at(
    model: type[models.Model], keys: Collection[int], wrote: models.QuerySet[Change]
) -> dict[int, str]:
    """{key: what refers to it} for those of some rows, all among what a deed wrote, that a
    foreign key points at."""
    found: dict[int, str] = {}
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and (relation.one_to_many or relation.one_to_one):
            field: Any = relation.field  # type: ignore[union-attr]
            words = str(field.model._meta.verbose_name_plural)
            found |= dict.fromkeys(_referred(model, field, keys, wrote), words)
    return found


def _referred(
    model: type[models.Model], field: Any, keys: Collection[int], wrote: models.QuerySet[Change]
) -> Iterator[int]:
    own = keys if field.model is model else ()
    among = {f"{field.attname}__in": wrote.order_by().values("object_id")}
    for key, pointing in field.model._base_manager.filter(**among).values_list(field.attname, "pk"):
        if key in keys and pointing not in own:
            yield key
