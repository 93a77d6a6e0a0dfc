"""What may carry files: each room declares it, with the permissions that its files take over."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.rows import TenantModel


def by_model(thing: TenantModel) -> bool:
    """Whether all things of this kind are restricted."""
    return thing.restricted


def to_anybody(actor: Actor, thing: TenantModel) -> bool:
    """Whoever may see things of this kind sees all of them."""
    return True


@dataclass(frozen=True, slots=True)
class Carrier:
    """A kind of record that files may be attached to."""

    model: type[TenantModel]
    word: str
    """How addresses name the kind."""
    view: str
    change: str
    page: str
    """The name of the page that shows one record."""
    is_restricted: Callable[[Any], bool]
    """Whether reading a file of this record goes on the record itself."""
    is_open_to: Callable[[Actor, Any], bool] = to_anybody
    """Whether somebody who may see such records may see this one."""

    def thing(self, pk: int) -> TenantModel | None:
        """The record of a key, if it is in scope."""
        return self.model._base_manager.filter(pk=pk).first()

    def address(self, pk: int) -> str:
        return reverse(self.page, args=[pk])


CARRIERS: dict[str, Carrier] = {}
"""By the label of the model."""


def carries(
    model: type[TenantModel],
    *,
    word: str,
    view: str,
    change: str,
    page: str,
    is_restricted: Callable[[Any], bool] = by_model,
    is_open_to: Callable[[Actor, Any], bool] = to_anybody,
) -> None:
    """Let records of a model carry files; two of one word stop the site."""
    label = model._meta.label
    if label in CARRIERS or by_word(word):
        raise ImproperlyConfigured(f"{label} or the word {word} carries files twice.")
    CARRIERS[label] = Carrier(model, word, view, change, page, is_restricted, is_open_to)


def by_word(word: str) -> Carrier | None:
    return next((each for each in CARRIERS.values() if each.word == word), None)
