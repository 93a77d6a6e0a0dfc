"""Putting a copy back into an empty place, and comparing it row for row with what was copied."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import batched
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model

from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import today
from fingerpost.foundation.privacy import retention
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .lines import fields_of, reader
from .manifest import Manifest
from .opening import opened, refuse_newer
from .refusals import BrokenRecord, NotACopy, NotEmpty, NotTheSame
from .snapshot import Count, Shape, one_moment, rows_of, shape_at

AT_ONCE = 10_000
UNFIT = (ValueError, TypeError, OverflowError, ValidationError)
"""What a value raises that its column does not take."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and compared: its contents, and how much was erased again."""

    manifest: Manifest
    erased: int


def restore(path: Path, seal: str = "") -> Restored:
    """Put a copy back into the empty database and folder of these settings.

    It is put into tables of its own version, compared, and brought up to this version only then.
    A copy or a place that is not right is refused before any row stands; NotTheSame and
    BrokenRecord come after, and say that what stands is not to be trusted.
    """
    with opened(path, seal) as (box, manifest):
        loader = MigrationLoader(connection)
        refuse_newer(manifest, set(loader.graph.nodes))
        _refuse_unless_empty()
        shape = shape_at(loader, manifest.migrations)
        _make_tables(shape)
        _fill(box, manifest, shape)
        _keep_files(box, manifest)
    call_command("migrate", no_rehearsal=True, verbosity=0)  # makes the index of words too
    erased = sum(retention.apply_everywhere(today()).values())
    _verify(manifest)
    return Restored(manifest, erased)


def _refuse_unless_empty() -> None:
    tables = connection.introspection.table_names()
    there = Organisation._meta.db_table in tables and Organisation.objects.exists()
    if there or any((settings.VAR / "files").glob("*/*/*")):
        raise NotEmpty(
            "There are schools or files here already. Restore into an empty place: name another "
            "folder in FINGERPOST_VAR, and in DATABASE_URL, if that is set, an empty database."
        )


def _make_tables(shape: Shape) -> None:
    executor = MigrationExecutor(connection)
    wanted = set(shape.migrations)
    if beyond := set(executor.loader.applied_migrations) - wanted:
        raise NotEmpty(
            f"The database here has tables of another version ({len(beyond)} changes more). "
            "Restore into a place where nothing was ever kept."
        )
    graph = executor.loader.graph
    leaves = [
        each for each in wanted if not any(c in wanted for c in graph.node_map[each].children)
    ]
    executor.migrate(sorted(leaves))


def _fill(box: zipfile.ZipFile, manifest: Manifest, shape: Shape) -> None:
    models = {each._meta.label: each for each in shape.models}
    if manifest.tables.keys() != models.keys():
        raise NotACopy("The copy has other tables than its version. Take another copy.")
    try:
        with connection.constraint_checks_disabled(), transaction.atomic():
            for model in (*shape.models, *shape.left_out):
                model._base_manager.all().delete()
            for label, model in models.items():
                _put(model, _lines(box, label))
            connection.check_constraints()
            _number_on(shape)
    except (*UNFIT, DatabaseError) as wrong:
        raise NotACopy(f"A row of the copy cannot be put back: {wrong}") from wrong
    _compare(manifest, shape)


def _lines(box: zipfile.ZipFile, label: str) -> Iterator[bytes]:
    with box.open(f"rows/{label}.jsonl") as file:
        yield from file


def _put(model: type[Model], lines: Iterator[bytes]) -> None:
    """Insert rows by one prepared statement, past Django's models, which take several times as
    long; whether each arrived as it was is compared afterwards."""
    columns = fields_of(model)
    read, quoted = reader(columns), connection.ops.quote_name
    names = ", ".join(quoted(str(each.column)) for each in columns)
    places = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        for some in batched(lines, AT_ONCE, strict=False):
            cursor.executemany(statement, [read(line) for line in some])


def _number_on(shape: Shape) -> None:
    """Let the next row of each table take the next number."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), shape.models):
            cursor.execute(statement)


def _compare(manifest: Manifest, shape: Shape) -> None:
    with one_moment():
        for model in shape.models:
            count = Count()
            for line in rows_of(model):
                count.take(line)
            part = manifest.tables[model._meta.label]
            if (count.rows, count.sha256) != (part.count, part.sha256):
                name = model._meta.verbose_name_plural
                raise NotTheSame(
                    f"Of {name}, {part.count:,} rows were copied and {count.rows:,} are here, "
                    "and they are not the same. Do not use this place."
                )


def _keep_files(box: zipfile.ZipFile, manifest: Manifest) -> None:
    for name in manifest.files:
        place = settings.VAR / name
        if place.exists():
            continue  # a newer list of who was erased was laid here on purpose
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with box.open(f"kept/{name}") as source, os.fdopen(handle, "wb") as into:
            shutil.copyfileobj(source, into)


def _verify(manifest: Manifest) -> None:
    """Hold every audit trail against the head that the copy noted."""
    heads = {each.organisation: (each.entries, each.head) for each in manifest.heads}
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            faults = verify(heads.get(organisation.pk)).faults
        if faults:
            raise BrokenRecord(
                f"Everything was put back as it was copied. But the record of {organisation.name} "
                f"does not hold: {faults[0]} It was so when it was copied, or the copy is forged."
            )
