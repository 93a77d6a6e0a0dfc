"""Importing a checked file: one deed, all the good rows or none of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome
from fingerpost.foundation.imports.reading import Sheet
from fingerpost.foundation.imports.unhurried import unhurried
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.refusals import RowsRefused

from .. import actions as register
from ..models import Asset
from ..preparing import FIELDS, new, wrong_in_themselves
from . import dry_run
from .sheet import LAYOUT, one_row_for_many

TRIES = 3
NEEDED = ("line", "thing", "values")
Values = dict[str, Any]


class NothingToImport(DomainError):
    """Raised when no row of a file changes anything."""


class Moved(DomainError):
    """Raised when the register changed while an import was being made ready, again and again."""


def upload(actor: Actor, sheet: Sheet, data: bytes, name: str) -> ImportRun:
    """Keep the table of a file, with what was noticed while reading it."""
    notes = [*sheet.notes, *one_row_for_many(sheet.headers, sheet.rows)]
    return staging.keep(actor, LAYOUT.register, sheet, name=name, data=data, notes=notes)


def check(run: ImportRun, mapping: dict[int, str], order: DateOrder | None) -> ImportRun:
    """Judge every row of a file under a mapping, and keep the verdicts."""
    with unhurried():
        found = dry_run.plan(run, mapping, order, today())
        return staging.judge(
            run,
            found.rows,
            mapping={str(index): field for index, field in sorted(mapping.items())},
            date_order=order or "",
            counts=dict(staging.counted(found.rows)),
            remarks=found.remarks,
            seen=found.seen,
        )


def commit(actor: Actor, run: ImportRun) -> ImportRun:
    """Put the good rows of a checked file in the register."""
    with unhurried():
        for _ in range(TRIES):
            ready = _prepared(actor, run)
            try:
                return bring_in(actor, run, ready)
            except (Moved, RowsRefused):
                continue
    raise Moved("The register is being changed at this moment. Wait a minute, then try again.")


@dataclass
class Ready:
    """What an import is about to write, made before anybody has to wait for it."""

    seen: int
    assets: list[Asset] = field(default_factory=list)
    changes: list[tuple[Asset, Values]] = field(default_factory=list)
    moved: list[ImportRow] = field(default_factory=list)


@action("assets.import")
def bring_in(actor: Actor, run: ImportRun, ready: Ready) -> ImportRun:
    """Write what was made ready, if the register still stands as it did then."""
    run = staging.waiting(run)
    register.hold_register(actor)
    if dry_run.seen() != ready.seen:
        raise Moved
    if not ready.assets and not ready.changes:
        raise NothingToImport("There is nothing to import: no row changes anything.")
    for row in ready.moved:
        run.counts[row.outcome] = run.count(row.outcome) + 1
    run.counts |= {Outcome.NEW: len(ready.assets), Outcome.CHANGED: len(ready.changes)}
    trail.note(run, run=run.pk, file=run.file_name, sha256=run.sha256, counts=run.counts)
    if ready.assets:
        register.enter_many(actor, ready.assets, wrong={})
    if ready.changes:
        register.change_many(actor, ready.changes)
    return staging.finish(run, ready.moved)


def _prepared(actor: Actor, run: ImportRun) -> Ready:
    """The staged rows as assets and changes; rows that moved since the check are set aside."""
    ready = Ready(dry_run.seen())
    good = ImportRow.objects.filter(run=run, outcome__in=(Outcome.NEW, Outcome.CHANGED))
    if ready.seen != run.seen:
        ready.moved = _moved(run, good)
    gone = {row.line for row in ready.moved}
    rows = [row for row in good.order_by("line").values_list(*NEEDED) if row[0] not in gone]
    fresh = [(line, values) for line, thing, values in rows if thing is None]
    ready.assets = [new(actor.organisation, 0, _typed(values)) for _, values in fresh]
    wrong = wrong_in_themselves(ready.assets)
    for place in sorted(wrong, reverse=True):
        del ready.assets[place]
        said = [[name, "", " ".join(why)] for name, why in wrong[place].items()]
        ready.moved.append(_set_aside(good.get(line=fresh[place][0]), said))
    ready.changes = list(_changes([(thing, values) for _, thing, values in rows if thing]))
    _give_back_cells(run, ready.moved)
    return ready


def _give_back_cells(run: ImportRun, moved: Sequence[ImportRow]) -> None:
    """Let rows that are refused only now be mended in a file like the others."""
    if not moved:
        return
    table = dict(staging.table_of(run).rows)
    for row in moved:
        if row.outcome == Outcome.REFUSED:
            row.cells = [table[row.line][index] for index in sorted(run.columns)]


def _changes(rows: Sequence[tuple[int, Values]]) -> Iterator[tuple[Asset, Values]]:
    assets = dry_run.assets({thing for thing, _ in rows})
    for thing, values in rows:
        yield assets[thing], _typed({name: after for name, (_, after) in values.items()})


def _typed(values: Values) -> Values:
    """Values as the register holds them, from what the staged row could keep."""
    return {name: _CONVERT[name](value) for name, value in values.items()}


def _as_it_is(value: Any) -> Any:
    return value


_CONVERT = {
    name: field.to_python
    if isinstance(field, models.DateField | models.DecimalField)
    else _as_it_is
    for name, field in FIELDS.items()
}


def _moved(run: ImportRun, good: Iterable[ImportRow]) -> list[ImportRow]:
    """The rows that a fresh look judges in another way than the check did."""
    order = DateOrder(run.date_order) if run.date_order else None
    now = {row.line: row for row in dry_run.plan(run, run.columns, order, today()).rows}
    return [
        _overtaken(row, now[row.line]) for row in good if _verdict(row) != _verdict(now[row.line])
    ]


def _verdict(row: ImportRow) -> tuple[Any, ...]:
    return row.outcome, row.thing, row.revision, row.values


def _overtaken(row: ImportRow, fresh: ImportRow) -> ImportRow:
    """A row as it is to be shown when the register said something else meanwhile."""
    if fresh.outcome == Outcome.UNCHANGED:
        row.outcome = Outcome.UNCHANGED.value
        return row
    if fresh.outcome == Outcome.REFUSED:
        return _set_aside(row, fresh.said)
    why = (
        f"Somebody changed {row.title} after you checked this file. Upload the row again to see "
        "what differs now."
        if row.thing
        else f"After you checked this file, it came into the register as {fresh.title}. Upload the "
        "row again to see what differs."
    )
    return _set_aside(row, [["", "", why]])


def _set_aside(row: ImportRow, said: list[Any]) -> ImportRow:
    row.outcome, row.said = Outcome.REFUSED.value, said
    return row
