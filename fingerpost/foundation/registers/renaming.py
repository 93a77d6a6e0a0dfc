"""A row is renamed: what names it in other registers says the new name, in the same deed.

A model says in `known_as` by which of its fields others name it. What schools write of a row of
their trust stays as they wrote it: their records are theirs.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any, cast

from django.apps import apps
from django.db import models

from fingerpost.foundation.actions import alter_many
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.rows import TenantManager

from .named import named_in

Names = Mapping[str, str]


def names_of(row: Any) -> Names:
    """{field: the name} of a row that others name."""
    return {name: getattr(row, name) for name in getattr(row, "known_as", ())}


def retell(row: Any, former: Names) -> None:
    """Let what names a row by a former name say the one that it bears now."""
    now = names_of(row)
    news = {
        fold(was): now[name] or next(iter(now.values()))
        for name, was in former.items()
        if was and was != now[name]
    }
    for model, text in _texts_about(type(row)) if news else ():
        key = named_in(model)[text].key
        rows = cast("TenantManager[Any]", model._default_manager).own().filter(**{key: row})
        found = [(each, news.get(fold(getattr(each, text)))) for each in rows.select_for_update()]
        if changes := [(each, _saying(each, text, name)) for each, name in found if name]:
            alter_many(model, changes)


def _texts_about(model: type[models.Model]) -> Iterator[tuple[type[Any], str]]:
    """Every text that names a row of a model."""
    for each in apps.get_models():
        for text, named in named_in(each).items():
            if each._meta.get_field(named.key).related_model is model:
                yield each, text


def _saying(row: Any, text: str, name: str) -> dict[str, Any]:
    """What is written of a row so that a text of it says a name, its keys with it."""
    draft = copy(row)
    setattr(draft, text, name)
    draft.keep_keys()
    draft.revision += 1
    values = {each.attname: getattr(draft, each.attname) for each in row._meta.concrete_fields}
    return {name: value for name, value in values.items() if value != getattr(row, name)}
