"""The one organisation that the running code acts in. Without a scope it sees nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from django.db import models
from django.db.models.expressions import Expression


class OutOfScope(RuntimeError):
    """A query or a write reached outside the organisation in scope."""


class ActsFor(Protocol):
    """What a scope needs to know of an organisation."""

    pk: Any

    def ancestor_ids(self) -> frozenset[int]: ...


@dataclass
class Scope:
    """The acting organisation, and the trusts whose shared rows it may read."""

    organisation: ActsFor
    organisation_id: int = field(init=False)

    def __post_init__(self) -> None:
        self.organisation_id = self.organisation.pk

    @cached_property
    def lineage(self) -> frozenset[int]:
        """The organisation and its trusts; asked of the database only when it matters."""
        return self.organisation.ancestor_ids() | {self.organisation_id}


_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)


@contextmanager
def scope(organisation: ActsFor) -> Iterator[Scope]:
    """Let the code inside act in exactly this organisation."""
    opened = Scope(organisation)
    token = _scope.set(opened)
    try:
        yield opened
    finally:
        _scope.reset(token)


def current_scope() -> Scope:
    """The scope in force; raises `OutOfScope` when there is none."""
    opened = _scope.get()
    if opened is None:
        raise OutOfScope("No organisation is in scope; wrap the call in scope(organisation).")
    return opened


class Acting(Expression):
    """The id of the acting organisation, read at the moment the SQL is written."""

    output_field = models.BigIntegerField()

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[int, ...]]:
        return "%s", (current_scope().organisation_id,)


class Lineage(Expression):
    """The ids of the acting organisation and its trusts, read when the SQL is written."""

    output_field = models.BigIntegerField()

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[int, ...]]:
        ids = tuple(sorted(current_scope().lineage))
        return f"({', '.join(['%s'] * len(ids))})", ids
