"""Keeping an uploaded table until its rows are in the register, and dropping it in time.

These are notes of work in progress and derived from a file that the person holds; what an import
changes is put on the record by the register's own deed.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy import bulk

from .mapping import allowed
from .models import Doing, ImportFile, ImportRow, ImportRun, ImportTable, Status, shape_of
from .reading import Table

MOST_LEFT = 1_000
"""How many rows an undone run names that had to stay; the record names all."""


class NotWaiting(DomainError):
    """Raised when a run is imported, left or dropped already."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        done = run.status == Status.DONE
        super().__init__(
            "This file is imported already."
            if done
            else "This file is not kept any more. Upload it again."
        )


class NotImported(DomainError):
    """Raised when somebody undoes what is not imported, or undone already."""

    def __init__(self, run: ImportRun) -> None:
        undone = run.status == Status.UNDONE
        super().__init__(
            "This import is undone already." if undone else "This file is not imported."
        )


@transaction.atomic
def keep(
    actor: Actor, register: str, table: Table, *, name: str, data: bytes, notes: Sequence[str] = ()
) -> ImportRun:
    """Keep a table that somebody uploaded, without the columns that must not come in."""
    return _with_table(_begun(actor, register, name, data), table, notes)


@transaction.atomic
def put_by(actor: Actor, register: str, *, name: str, data: bytes, sheet: str) -> ImportRun:
    """Keep a file as it came, until the background reads it."""
    run = _begun(actor, register, name, data)
    ImportFile.objects.create(organisation=actor.organisation, run=run, content=data, sheet=sheet)
    return run


def file_of(run: ImportRun) -> ImportFile:
    """The file of a run that was put by; raises NotWaiting when it was read, or is not kept."""
    file = ImportFile.objects.filter(run=run).first()
    if file is None:
        raise NotWaiting(ImportRun.objects.get(pk=run.pk))
    return file


@transaction.atomic
def take_in(run: ImportRun, table: Table, notes: Sequence[str]) -> ImportRun:
    """Keep the table of a file that was put by, and drop the file."""
    run = waiting(run)
    _drop_file(run)
    return _with_table(run, table, notes)


@transaction.atomic
def refuse(run: ImportRun, why: str) -> ImportRun:
    """Drop a file that cannot be read, and keep why."""
    run = waiting(run)
    _drop_file(run)
    run.status, run.notes, run.doing, run.finished_at = Status.UNREADABLE, [why], "", now()
    run.save(update_fields=["status", "notes", "doing", "finished_at"])
    return run


@transaction.atomic
def judge(run: ImportRun, rows: Sequence[ImportRow], **found: Any) -> ImportRun:
    """Keep how every row was judged, and drop the columns that were left out."""
    run = waiting(run)
    _drop_rows(run)
    bulk.insert_many(ImportRow, rows)
    for name, value in {**found, "status": Status.CHECKED, "doing": ""}.items():
        setattr(run, name, value)
    run.save(update_fields=["status", "doing", *found])
    if allowed(run.headers) - run.columns.keys():
        table = table_of(run)
        table.rows = only(set(run.columns), table.rows)
        table.save(update_fields=["rows"])
    return run


def table_of(run: ImportRun) -> ImportTable:
    """The cells of a run; raises NotWaiting when they are not kept any more."""
    table = ImportTable.objects.filter(run=run).first()
    if table is None:
        raise NotWaiting(ImportRun.objects.get(pk=run.pk))
    return table


def waiting(run: ImportRun) -> ImportRun:
    """The run, held until the transaction ends; raises NotWaiting when it is over."""
    held = ImportRun.objects.select_for_update().get(pk=run.pk)
    if held.status not in (Status.UPLOADED, Status.CHECKED):
        raise NotWaiting(held)
    return held


def finish(run: ImportRun, moved: Sequence[ImportRow]) -> ImportRun:
    """Note, within the deed that imports a run, that it is done and which rows had moved."""
    bulk.update_many(ImportRow, [(row, ["outcome", "cells", "said"]) for row in moved])
    run.status, run.finished_at, run.doing = Status.DONE, now(), ""
    run.save(update_fields=["status", "finished_at", "counts", "doing"])
    ImportTable.objects.filter(run=run).delete()
    return run


def imported(run: ImportRun) -> ImportRun:
    """The run, held until the transaction ends; raises NotImported unless its rows are in."""
    held = ImportRun.objects.select_for_update().get(pk=run.pk)
    if held.status != Status.DONE:
        raise NotImported(held)
    return held


def unfinish(
    run: ImportRun, counts: Mapping[str, int], left: Sequence[Sequence[Any]] = ()
) -> ImportRun:
    """Note, within the deed that undoes a run, that it is undone, and what it had to leave."""
    run.status, run.undone_at, run.doing = Status.UNDONE, now(), ""
    run.counts |= counts
    run.left = list(left[:MOST_LEFT])
    run.save(update_fields=["status", "undone_at", "counts", "left", "doing"])
    return run


@transaction.atomic
def hand_over(run: ImportRun, doing: Doing, put: Callable[[], int], **found: Any) -> ImportRun:
    """Note which background job is at a run, as the job is queued."""
    for name, value in {**found, "doing": doing, "job": put()}.items():
        setattr(run, name, value)
    run.save(update_fields=["doing", "job", *found])
    return run


@transaction.atomic
def leave(run: ImportRun) -> None:
    """Drop a file that somebody decided not to import."""
    run = waiting(run)
    _drop_rows(run)
    _drop_file(run)
    ImportTable.objects.filter(run=run).delete()
    run.status, run.finished_at, run.doing = Status.ABANDONED, now(), ""
    run.save(update_fields=["status", "finished_at", "doing"])


def clean_name(name: str) -> str:
    """The name of a file without its folder and without what no screen shows."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(letter for letter in last if letter.isprintable()).strip()
    return shown[-120:] or "file.csv"


def _begun(actor: Actor, register: str, name: str, data: bytes) -> ImportRun:
    return ImportRun.objects.create(
        organisation=actor.organisation,
        register=register,
        file_name=clean_name(name),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        account=actor.account_id,
        by=actor.name,
    )


def _with_table(run: ImportRun, table: Table, notes: Sequence[str]) -> ImportRun:
    found = {
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "headers": list(table.headers),
        "shape": shape_of(table.headers),
        "notes": list(notes),
        "counts": {"rows": len(table.rows) + len(table.refused)},
        "doing": "",
    }
    for name, value in found.items():
        setattr(run, name, value)
    run.save(update_fields=list(found))
    ImportTable.objects.create(
        organisation_id=run.organisation_id,
        run=run,
        rows=only(allowed(table.headers), table.rows),
        loose=list(table.refused),
    )
    return run


def _drop_file(run: ImportRun) -> None:
    ImportFile.objects.filter(run=run).delete()


def _drop_rows(run: ImportRun) -> None:
    ImportRow.objects.filter(run=run).delete()


def counted(rows: Sequence[ImportRow]) -> Mapping[str, int]:
    """Outcome to number of rows."""
    counts: dict[str, int] = {"rows": len(rows)}
    for row in rows:
        counts[row.outcome] = counts.get(row.outcome, 0) + 1
    return counts


def only(columns: set[int], rows: Sequence[Any]) -> list[Any]:
    """The rows with nothing in the columns that nobody needs."""
    return [
        [line, [cell if index in columns else "" for index, cell in enumerate(cells)]]
        for line, cells in rows
    ]
