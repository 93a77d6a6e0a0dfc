"""Importing a checked file: one deed, all the good rows or none of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from django.db import models

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.decoding import Unreadable
from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome
from fingerpost.foundation.imports.reading import Table
from fingerpost.foundation.imports.unhurried import unhurried
from fingerpost.foundation.imports.workbooks import read_table
from fingerpost.foundation.now import today
from fingerpost.foundation.search import index
from fingerpost.foundation.tasks.progress import announce, progress
from fingerpost.foundation.tenancy import planner
from fingerpost.foundation.tenancy.turns import hold

from ..declaration import Register
from ..refusals import RowsRefused
from . import dry_run
from .closed import refuse_closed, refuse_to_write
from .going import all_at_once
from .layout import register_of, sheet_of
from .meanwhile import Moment, bears_on, moment
from .sheet import Values

TRIES = 3
MANY = 5_000
"""Of a larger register the background takes stock in its own time, so that nobody waits for it."""
NEEDED = ("line", "thing", "values")


class NothingToImport(DomainError):
    """Raised when no row of a file changes anything."""


class Moved(DomainError):
    """Raised when others changed the rows of an import while it was made ready, again and again."""


def upload(actor: Actor, register: Register, table: Table, data: bytes, name: str) -> ImportRun:
    """Keep the table of a file, with what was noticed while reading it."""
    notes = _noticed(register, table)
    return staging.keep(actor, register.kept_as, table, name=name, data=data, notes=notes)


def read(run: ImportRun) -> ImportRun:
    """Read a file that was put by; of one that cannot be read only the reason is kept."""
    file = staging.file_of(run)
    progress(0, words="Its rows are being read")
    with unhurried():
        try:
            table = read_table(bytes(file.content), sheet=file.sheet or None)
        except Unreadable as refusal:
            return staging.refuse(run, str(refusal))
        return staging.take_in(run, table, _noticed(register_of(run), table))


def _noticed(register: Register, table: Table) -> list[str]:
    notice = sheet_of(register).notes
    return [*table.notes, *(notice(table.headers, table.rows) if notice else ())]


def check(
    actor: Actor, run: ImportRun, mapping: Mapping[int, str], order: DateOrder | None
) -> ImportRun:
    """Judge every row of a file under a mapping, and keep the verdicts."""
    refuse_closed(register_of(run), actor, mapping.values())
    with unhurried():
        found = dry_run.plan(actor, run, mapping, order, today())
        progress(len(found.rows), len(found.rows), "rows compared with the register")
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
    register = register_of(run)
    refuse_closed(register, actor, run.columns.values())
    with unhurried():
        for _ in range(TRIES):
            ready = _prepared(actor, run)
            announce(all_at_once("Writing", run.good))
            try:
                run = bringing_in(register)(actor, run, ready)
            except (Moved, RowsRefused):
                continue
            look_again(register)
            return run
    raise Moved(
        "Somebody else keeps changing what this file changes too. Nothing was imported. Try again "
        "when they are done."
    )


def look_again(register: Register) -> None:
    """Have the database and the register take stock, once many rows were written or taken back."""
    planner.study()
    afterwards = sheet_of(register).afterwards
    if afterwards and register.all()[: MANY + 1].count() <= MANY:
        afterwards(today())


@dataclass
class Ready:
    """What an import is about to write, made before anybody has to wait for it."""

    at: Moment
    rows: list[Any] = field(default_factory=list)
    changes: list[tuple[Any, Values]] = field(default_factory=list)
    moved: list[ImportRow] = field(default_factory=list)


@cache
def bringing_in(register: Register) -> Callable[[Actor, ImportRun, Ready], ImportRun]:
    """The action that imports into a register."""

    @action(register.deed("import"))
    def bring_in(actor: Actor, /, run: ImportRun, ready: Ready) -> ImportRun:
        """Write what was made ready, if nothing that was done since bears on it."""
        run = staging.waiting(run)
        hold(actor.organisation)
        if bears_on(register, ready.at, ready.rows, ready.changes):
            raise Moved
        if not ready.rows and not ready.changes:
            raise NothingToImport("There is nothing to import: no row changes anything.")
        for row in ready.moved:
            run.counts[row.outcome] = run.count(row.outcome) + 1
        run.counts |= {Outcome.NEW: len(ready.rows), Outcome.CHANGED: len(ready.changes)}
        trail.note(run, run=run.pk, file=run.file_name, sha256=run.sha256, counts=run.counts)
        if ready.rows:
            register.sets.enter(actor, ready.rows)
        if ready.changes:
            register.sets.change(actor, ready.changes)
        return staging.finish(run, ready.moved)

    return bring_in


def _prepared(actor: Actor, run: ImportRun) -> Ready:
    """The staged rows as rows and changes; those that moved since the check are set aside."""
    register = register_of(run)
    progress(0, run.good, "rows made ready")
    ready = Ready(moment(register))
    good = ImportRow.objects.filter(run=run, outcome__in=(Outcome.NEW, Outcome.CHANGED))
    if ready.at.changes != run.seen:
        ready.moved = _moved(actor, run, good)
    gone = {row.line for row in ready.moved}
    rows = [row for row in good.order_by("line").values_list(*NEEDED) if row[0] not in gone]
    fresh = [(line, values) for line, thing, values in rows if thing is None]
    written = ({*values} & {*run.columns.values()} for _, _, values in rows)
    refuse_to_write(register, actor, len(fresh), written)
    for place, (_, values) in enumerate(fresh):
        if not place % dry_run.AT_ONCE:
            progress(place, run.good, "rows made ready")
        ready.rows.append(register.sets.new(actor.organisation, _typed(register, values)))
    wrong = register.sets.wrong(ready.rows)
    for place in sorted(wrong, reverse=True):
        del ready.rows[place]
        said = [[name, "", " ".join(why)] for name, why in wrong[place].items()]
        ready.moved.append(_set_aside(good.get(line=fresh[place][0]), said))
    known = [(thing, values) for _, thing, values in rows if thing is not None]
    ready.changes = list(_changes(register, known))
    index.entering(register.model, ready.rows)
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


def _changes(
    register: Register, rows: Sequence[tuple[int, Values]]
) -> Iterator[tuple[Any, Values]]:
    stand = dry_run.stored(register, {thing for thing, _ in rows})
    for thing, values in rows:
        yield stand[thing], _typed(register, {name: after for name, (_, after) in values.items()})


def _typed(register: Register, values: Values) -> Values:
    """Values as the register holds them, from what the staged row could keep."""
    convert = _convert(register)
    return {
        name: convert[name](value) if name in convert else value for name, value in values.items()
    }


@cache
def _convert(register: Register) -> dict[str, Callable[[Any], Any]]:
    """The fields whose values are not what JSON keeps of them."""
    return {
        name: lru_cache(each.to_python)
        for name, each in register.fields.items()
        if isinstance(each, models.DateField | models.DecimalField)
    }


def _moved(actor: Actor, run: ImportRun, good: Iterable[ImportRow]) -> list[ImportRow]:
    """The rows that a fresh look judges in another way than the check did."""
    order = DateOrder(run.date_order) if run.date_order else None
    now = {row.line: row for row in dry_run.plan(actor, run, run.columns, order, today()).rows}
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
