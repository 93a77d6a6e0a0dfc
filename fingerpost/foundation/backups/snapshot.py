"""The whole database at one moment, while others go on writing."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model

from .lines import fields_of, written

AT_ONCE = 2000
LEFT_OUT = {
    "accounts.OpenSession": "nobody who signed out is to be signed in again",
    "accounts.OneTimeLink": "a link that was used opens nothing again",
    "search.Shape": "the index of words is made anew",
    "tasks.Beat": "a sign of life of a worker that runs elsewhere",
}
"""What is in no copy, and why."""

Node = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shape:
    """The tables of the database as its own migrations left them, without our guards."""

    migrations: list[Node]
    models: list[type[Model]]
    left_out: list[type[Model]]


def shape_now() -> Shape:
    """The shape of the database that is there, which an upgrade may be about to change."""
    loader = MigrationLoader(connection)
    return shape_at(loader, sorted(set(loader.applied_migrations) & set(loader.graph.nodes)))


def shape_at(loader: MigrationLoader, nodes: Iterable[Node]) -> Shape:
    """The shape after these migrations."""
    run = list(nodes)
    state = loader.project_state(run)
    found = state.apps.get_models(include_auto_created=True)
    ours = sorted((each for each in found if each._meta.managed), key=lambda each: each._meta.label)
    kept = [each for each in ours if each._meta.label not in LEFT_OUT]
    return Shape(run, kept, [each for each in ours if each._meta.label in LEFT_OUT])


@contextmanager
def one_moment() -> Iterator[None]:
    """Let all that is read inside be of the same moment; nobody waits for it."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")  # deferred: a reader, where atomic would be the only writer
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def rows_of(model: type[Model]) -> Iterator[bytes]:
    """The rows of a table as lines, by key."""
    names = [each.attname for each in fields_of(model)]
    rows: Any = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(AT_ONCE):
        yield written(row) + b"\n"


@dataclass
class Count:
    """How many rows went by, and the digest of them all."""

    rows: int = 0

    def __post_init__(self) -> None:
        self._digest = hashlib.sha256()

    def take(self, line: bytes) -> bytes:
        self.rows += 1
        self._digest.update(line)
        return line

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()
