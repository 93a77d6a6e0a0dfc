"""What would become of every line of a file if it were imported now; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import SimpleNamespace
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.telling import plain
from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.imports.actions import only, table_of
from fingerpost.foundation.imports.cells import Reading, Said, orders, read_rows
from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome
from fingerpost.foundation.tasks.progress import progress
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.scope import current_scope

from ..declaration import Register
from ..sets import impossible, unique_columns
from .bounds import Bounds
from .completing import Lacking, amend, complete
from .layout import NAMED, NO_KEY, describing_of, keys_of, layout_of, register_of, sheet_of
from .leftover import Leftover
from .matching import Keyed, Known, Unclear, clashes, note_shared_keys, reader_of_keys, repeated
from .noticed import beside, together
from .of_lines import LinesRegister
from .owners import find_owners
from .sheet import Values

AT_ONCE = 1000


@dataclass(frozen=True)
class Plan:
    """Every line judged, what was noticed, and how often the register had changed till then."""

    rows: list[ImportRow]
    remarks: list[str]
    seen: int


def seen(register: Register) -> int:
    """How often the register has changed."""
    return versions((register.model,))[register.model]


def plan(
    actor: Actor, run: ImportRun, mapping: Mapping[int, str], order: DateOrder | None, day: date
) -> Plan:
    """Judge the lines of a run under a mapping; `order` reads the dates that could be either."""
    register = register_of(run)
    layout, version = layout_of(register), seen(register)
    table = table_of(run)
    rows = only(set(mapping), table.rows)
    settled = {
        index: found if isinstance(found, DateOrder) else order or DateOrder.DAY_FIRST
        for index, found in orders(layout, mapping, rows).items()
    }
    progress(0, len(rows), "rows compared with the register")
    readings = read_rows(layout, mapping, rows, settled)
    if isinstance(register, LinesRegister):
        find_owners(register, readings)
    keys = reader_of_keys(register)
    judge = _Judge(register, actor, run, mapping, day)
    judged = judge.all([(each, keys(each)) for each in readings])
    judged += [_misfit(run, line, why) for line, why in table.loose]
    judged.sort(key=lambda row: row.line)
    foresee = sheet_of(register).foresee
    remarks = [*together(layout, readings), *(foresee(judged) if foresee else ())]
    return Plan(judged, remarks, version)


class _Judge:
    """The register as it stands, and the verdict on each line."""

    def __init__(
        self,
        register: Register,
        actor: Actor,
        run: ImportRun,
        mapping: Mapping[int, str],
        today: date,
    ) -> None:
        self.register, self.actor, self.run, self.today = register, actor, run, today
        self.sheet, self.sets = sheet_of(register), register.sets
        self.columns = sorted(mapping)
        names = (self.sheet.told_by.get(folded(header)) for header in run.headers)
        self.told = next(filter(None, names), "")
        self.places = {name: index for index, name in mapping.items()}
        self.known = Known.load(register)
        self.bounds = Bounds.of(register, actor)
        self.new_line = bulk.blank(ImportRow, organisation_id=run.organisation_id, run_id=run.pk)
        self.blank = {
            each.attname: each.get_default() for each in register.model._meta.concrete_fields
        }

    def all(self, rows: Sequence[Keyed]) -> list[ImportRow]:
        stopped = repeated(self.register, rows)
        note_shared_keys(self.register, [row for row in rows if row[0].line not in stopped])
        found = self._found(rows, stopped)
        stopped |= clashes(found, self.known)
        stand = stored(self.register, set(found.values()))
        judged: list[ImportRow] = []
        keyless: list[tuple[Reading, ImportRow, Values]] = []
        for place, (reading, keys) in enumerate(rows):
            if not place % AT_ONCE:
                progress(place, len(rows), "rows compared with the register")
            if wrong := self._wrong_already(reading, stopped):
                judged.append(self._refused(reading, wrong))
            elif pk := found.get(reading.line):
                judged.append(self._known(reading, stand[pk]))
            else:
                row, values = self._new(reading)
                judged.append(row)
                if values and not any(keys.texts) and not keys.number:
                    keyless.append((reading, row, values))
        self._recognise(keyless, set(found.values()))
        for row, (reading, _) in zip(judged, rows, strict=True):
            if row.outcome != Outcome.REFUSED:
                row.said = [beside(self.register, row, odd) for odd in reading.odd]
        return judged

    def _wrong_already(self, reading: Reading, stopped: Mapping[int, Said]) -> list[Said]:
        """What stands against a line before it is known what it would do."""
        wrong = [*reading.wrong]
        if reading.line in stopped:
            wrong.append(stopped[reading.line])
        if self.sheet.refuse and (why := self.sheet.refuse(reading.values, reading.words)):
            wrong.append(Said("", "", why))
        return wrong

    def _found(self, rows: Sequence[Keyed], stopped: dict[int, Said]) -> dict[int, int]:
        """{line: key} for lines that are about a row of the register."""
        found = {}
        for reading, keys in rows:
            if reading.line in stopped:
                continue
            try:
                if pk := self.known.find(keys):
                    found[reading.line] = pk
            except Unclear as unclear:
                stopped[reading.line] = unclear.said
        return found

    def _new(self, reading: Reading) -> tuple[ImportRow, Values]:
        """The line, and what the new row begins with; nothing if it is refused."""
        if closed := list(self.bounds.against_adding(reading)):
            return self._refused(reading, closed), {}
        try:
            values = complete(self.register, reading, self.told)
        except Lacking as lacking:
            return self._refused(reading, lacking.said), {}
        draft = self._draft(values)
        if wrong := self._impossible(reading, draft):
            return self._refused(reading, wrong), {}
        whose = reading.values.get(NAMED, "")
        title = ", ".join(filter(None, (whose, self.register.title_of(draft))))
        row = self._row(reading, Outcome.NEW, title)
        row.values = {name: plain(value) for name, value in values.items()}
        return row, values

    def _draft(self, values: Values) -> Any:
        """A new row as far as it can contradict itself; a whole one costs far more."""
        if self.sheet.problems:
            return SimpleNamespace(**{**self.blank, **values})
        return self.sets.new(self.actor.organisation, values)

    def _known(self, reading: Reading, held: Any) -> ImportRow:
        values = amend(self.register, reading, held)
        self.bounds.drop_what_only_tells(values, held)
        draft, differs = self.sets.changed(held, values)
        fields = [name for name in self.register.fields if name in differs]
        wrong = [*self._wrong_change(reading, held, draft, differs)] if fields else []
        if wrong:
            return self._refused(reading, wrong)
        outcome = Outcome.CHANGED if fields else Outcome.UNCHANGED
        row = self._row(reading, outcome, self._title(held))
        row.thing, row.revision = held.pk, held.revision
        row.values = {name: [plain(getattr(held, name)), plain(differs[name])] for name in fields}
        return row

    def _wrong_change(
        self, reading: Reading, held: Any, draft: Any, differs: Values
    ) -> Iterator[Said]:
        """Why a row cannot become what a line makes of it."""
        named = self.register.reference(self.register.number_of(held))
        if held.pk in self.known.shared:
            why = f"{named} belongs to the trust. Ask the trust to change it, or delete the row."
            yield Said("", "", why)
        if self.sheet.may and (why := self.sheet.may(self.actor, held)):
            yield Said("", "", why)
        yield from self.bounds.against_changing(reading, differs, named)
        yield from self._impossible(reading, draft)
        if self.sheet.forbids:
            for name, why in self.sheet.forbids(held, draft).items():
                yield Said(name, self._cell(reading, name), f"{why}.")
        unique = unique_columns(self.register)
        for place, key in enumerate(keys_of(self.register)):
            if key.column in unique:
                holder = self.known.holder(place, getattr(draft, key.column)) or held.pk
                if holder != held.pk:
                    words = layout_of(self.register).label(key.field).lower()
                    said = f"{self.known.named(holder)} has this {words}."
                    yield Said(key.field, getattr(draft, key.field), said)

    def _recognise(
        self, rows: Sequence[tuple[Reading, ImportRow, Values]], taken: set[int]
    ) -> None:
        """Lines without a key that say of a row just what the register says are known; those
        that say most come first, so that none is left with a row that fits only another."""
        if not rows:
            return
        leftover = Leftover.load(self.register, [values for _, _, values in rows], taken)
        told = [reading.values.keys() & values.keys() for reading, _, values in rows]
        most_first = sorted(range(len(rows)), key=lambda at: -len(told[at]))
        for at in most_first:
            reading, row, values = rows[at]
            if held := leftover.take(told[at], values):
                reading.odd.clear()
                row.outcome, row.values = Outcome.UNCHANGED.value, {}
                row.thing, row.revision = held.pk, held.revision
                row.title = self._title(held)
            reading.odd.append((NO_KEY, "", ""))

    def _impossible(self, reading: Reading, draft: Any) -> list[Said]:
        """What cannot be true of the row as the line would make it."""
        if self.sheet.problems:
            found = dict(self.sheet.problems(draft, self.today))
        else:
            found = {name: " ".join(said) for name, said in impossible(draft).items()}
        kept = self.sheet.words_in
        if kept and len(getattr(draft, kept)) > (self.register.fields[kept].max_length or 0):
            found[kept] = f"The {kept} are too long. Shorten them"
        return [
            Said(name, self._cell(reading, name), f"{why.removesuffix('.')}.")
            for name, why in found.items()
        ]

    def _cell(self, reading: Reading, name: str) -> str:
        return reading.cells[self.places[name]] if name in self.places else ""

    def _title(self, held: Any) -> str:
        reference = self.register.reference(self.register.number_of(held))
        words = (reference, self.register.title_of(held))
        return ", ".join(filter(None, words))

    def _refused(self, reading: Reading, wrong: Iterable[Said]) -> ImportRow:
        told = (self._cell(reading, name) for name in _naming(self.register))
        row = self._row(reading, Outcome.REFUSED, next(filter(None, told), ""))
        row.cells = [reading.cells[index] for index in self.columns]
        row.said = [list(said) for said in wrong]
        return row

    def _row(self, reading: Reading, outcome: Outcome, title: str) -> ImportRow:
        return self.new_line(
            line=reading.line,
            outcome=outcome.value,
            title=title[:200],
            values={},
            cells=[],
            said=[],
        )


@cache
def _naming(register: Register) -> tuple[str, ...]:
    """What names a line that is refused."""
    names = (register.title, *describing_of(register), *sheet_of(register).keys)
    return tuple(name for name in dict.fromkeys(names) if name != register.kind)


def _misfit(run: ImportRun, line: int, why: str) -> ImportRow:
    """A line that did not fit under the headings."""
    return ImportRow(
        organisation_id=current_scope().organisation_id,
        run_id=run.pk,
        line=line,
        outcome=Outcome.REFUSED.value,
        said=[["", "", why]],
    )


def stored(register: Register, keys: set[int]) -> dict[int, Any]:
    """The rows that lines are about, in as few questions as the database allows."""
    ordered = sorted(keys)
    return {
        row.pk: row
        for start in range(0, len(ordered), AT_ONCE)
        for row in register.all().filter(pk__in=ordered[start : start + AT_ONCE])
    }
