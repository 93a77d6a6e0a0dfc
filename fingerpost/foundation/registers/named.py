"""A text of a row that names a row of another list: where it names one alone, a key says which.

A model says so in `named`: {text: Named(key, among, known)}. The text is what people enter and what
files bring; a name that nobody bears, or that several do, stays a text, and nothing is made of it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.scope import current_scope

Values = Mapping[str, Any]
Bearers = Iterable[tuple[str, Any]]


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names."""

    key: str
    """The foreign key that follows from the text."""
    among: Callable[[Collection[str]], Bearers]
    """Takes folded names; answers each with a row that bears it."""
    known: Callable[[], Sequence[str]]
    """The names that a form suggests."""
    unknown: str = ""
    """What to do where a text names nothing alone; without it the text stays as it is."""


def named_in(model: type[models.Model]) -> Mapping[str, Named]:
    """{text: what it names} of a model."""
    return getattr(model, "named", {})


def meant(model: type[models.Model], changes: Sequence[tuple[Any, Values]]) -> list[dict[str, Any]]:
    """The values of each (row or None, values) with the rows that newly typed texts name."""
    told: list[dict[str, Any]] = [dict(values) for _, values in changes]
    for text, named in named_in(model).items():
        typed = {
            place: fold(values[text] or "")
            for place, (row, values) in enumerate(changes)
            if text in values and _is_news(row, text, named, values)
        }
        bearers = sole(named.among(set(typed.values()) - {""})) if any(typed.values()) else {}
        for place, name in typed.items():
            if named.unknown and name not in bearers:
                raise ValidationError({text: f"“{told[place][text]}”: {named.unknown}"})
            told[place][f"{named.key}_id"] = bearers.get(name)
    return told


def _is_news(row: Any, text: str, named: Named, values: Values) -> bool:
    """Whether a text says something else than before, or named nobody until now."""
    if row is None or getattr(row, f"{named.key}_id") is None:
        return True
    return bool((values[text] or "").strip() != getattr(row, text))


def sole(bearers: Bearers) -> dict[str, int]:
    """{name: the key of the row that alone bears it}; one of one's own comes before the trust's."""
    acting = current_scope().organisation_id
    found: dict[str, set[int]] = defaultdict(set)
    own: dict[str, set[int]] = defaultdict(set)
    for name, row in bearers:
        found[name].add(row.pk)
        if row.organisation_id == acting:
            own[name].add(row.pk)
    meant = {name: own[name] or keys for name, keys in found.items()}
    return {name: next(iter(keys)) for name, keys in meant.items() if len(keys) == 1}
