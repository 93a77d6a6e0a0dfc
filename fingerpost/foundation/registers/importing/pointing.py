"""Which rows other records refer to, whatever these records are."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models

AT_ONCE = 1000


def pointed_at(model: type[models.Model], keys: Sequence[int]) -> dict[int, str]:
    """{key: what refers to it} for those of some rows that a foreign key points at."""
    found: dict[int, str] = {}
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and (relation.one_to_many or relation.one_to_one):
            field: Any = relation.field  # type: ignore[union-attr]
            words = str(field.model._meta.verbose_name_plural)
            found |= dict.fromkeys(_referred(model, field, sorted(keys)), words)
    return found


def _referred(model: type[models.Model], field: Any, keys: Sequence[int]) -> Iterator[int]:
    own = set(keys) if field.model is model else set()
    for start in range(0, len(keys), AT_ONCE):
        some = {f"{field.name}__in": keys[start : start + AT_ONCE]}
        found = field.model._base_manager.filter(**some).values_list(field.attname, "pk")
        yield from (key for key, pointing in found if pointing not in own)
