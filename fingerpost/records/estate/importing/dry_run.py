"""What would become of every row of a file if it were imported now; nothing is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from fingerpost.foundation.audit import trail
from fingerpost.foundation.imports.actions import only, table_of
from fingerpost.foundation.imports.cells import Reading, Said, orders, read_rows
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.ui.filters import plural

from ..models import Asset
from ..preparing import FIELDS, changed
from ..rules import problems
from .completing import Unnamed, Values, amend, complete
from .leftover import Leftover
from .matching import Keyed, Register, Unclear, clashes, keys_of, repeated, shared_serials
from .sheet import LAYOUT

MOST_WORDS = 5


@dataclass(frozen=True)
class Plan:
    """Every row judged, what was noticed, and how often the register had changed till then."""

    rows: list[ImportRow]
    remarks: list[str]
    seen: int


def seen() -> int:
    """How often the register has changed."""
    return trail.versions((Asset,))[Asset]


def plan(run: ImportRun, mapping: Mapping[int, str], order: DateOrder | None, day: date) -> Plan:
    """Judge the rows of a run under a mapping; `order` reads the dates that could be either."""
    version = seen()
    table = table_of(run)
    rows = only(set(mapping), table.rows)
    settled = {
        index: found if isinstance(found, DateOrder) else order or DateOrder.DAY_FIRST
        for index, found in orders(LAYOUT, mapping, rows).items()
    }
    readings = read_rows(LAYOUT, mapping, rows, settled)
    judged = _Judge(run, mapping, day).all([(each, keys_of(each)) for each in readings])
    judged += [_misfit(run, line, why) for line, why in table.loose]
    judged.sort(key=lambda row: row.line)
    return Plan(judged, _remarks(readings), version)


@dataclass(slots=True)
class _Draft:
    """The part of a new asset that can contradict itself, far cheaper to make than a whole one."""

    status: str
    purchased_on: date | None
    made_on: date | None
    warranty_ends_on: date | None
    disposed_on: date | None
    cost: Decimal | None
    notes: str

    @classmethod
    def of(cls, values: Values) -> "_Draft":
        given = values.get
        return cls(
            values["status"],
            given("purchased_on"),
            given("made_on"),
            given("warranty_ends_on"),
            given("disposed_on"),
            given("cost"),
            given("notes") or "",
        )


class _Judge:
    """The register as it stands, and the verdict on each row."""

    def __init__(self, run: ImportRun, mapping: Mapping[int, str], today: date) -> None:
        self.run, self.today = run, today
        self.columns = sorted(mapping)
        self.places = {name: index for index, name in mapping.items()}
        self.register = Register.load()

    def all(self, rows: Sequence[Keyed]) -> list[ImportRow]:
        stopped = repeated(rows)
        for reading in shared_serials([row for row in rows if row[0].line not in stopped]):
            reading.odd.append(("shared", "serial", str(reading.values["serial"])))
        found = self._found(rows, stopped)
        stopped |= clashes(found, self.register)
        known = assets(set(found.values()))
        judged: list[ImportRow] = []
        keyless: list[tuple[Reading, ImportRow, Values]] = []
        for reading, keys in rows:
            if wrong := [
                *reading.wrong,
                *([stopped[reading.line]] if reading.line in stopped else []),
            ]:
                judged.append(self._refused(reading, wrong))
            elif pk := found.get(reading.line):
                judged.append(self._known(reading, known[pk]))
            else:
                row, values = self._new(reading)
                judged.append(row)
                if values and not any(keys):
                    keyless.append((reading, row, values))
        self._recognise(keyless, set(found.values()))
        for row, (reading, _) in zip(judged, rows, strict=True):
            if row.outcome != Outcome.REFUSED:
                row.said = [_beside(row, odd) for odd in reading.odd]
        return judged

    def _found(self, rows: Sequence[Keyed], stopped: dict[int, Said]) -> dict[int, int]:
        """{line: asset} for rows that are about an asset of the register."""
        found = {}
        for reading, keys in rows:
            if reading.line in stopped:
                continue
            try:
                if pk := self.register.find(keys):
                    found[reading.line] = pk
            except Unclear as unclear:
                stopped[reading.line] = unclear.said
        return found

    def _new(self, reading: Reading) -> tuple[ImportRow, Values]:
        """The row, and what the asset begins with; nothing if the row is refused."""
        try:
            values = complete(reading)
        except Unnamed as unnamed:
            return self._refused(reading, [unnamed.said]), {}
        if wrong := self._impossible(reading, _Draft.of(values)):
            return self._refused(reading, wrong), {}
        row = self._row(reading, Outcome.NEW, values["name"])
        row.values = {name: trail.plain(value) for name, value in values.items()}
        return row, values

    def _known(self, reading: Reading, asset: Asset) -> ImportRow:
        draft, differs = changed(asset, amend(reading, asset))
        holder = self.register.by_tag.get(draft.tag_key, asset.pk)
        wrong = self._impossible(reading, draft) if differs else []
        if holder != asset.pk:
            wrong.append(
                Said("tag", draft.tag, f"{self.register.named(holder)} has this asset tag.")
            )
        if wrong:
            return self._refused(reading, wrong)
        fields = [name for name in FIELDS if name in differs]
        outcome = Outcome.CHANGED if fields else Outcome.UNCHANGED
        row = self._row(reading, outcome, _title(asset.reference, asset.name))
        row.thing, row.revision = asset.pk, asset.revision
        row.values = {
            name: [trail.plain(getattr(asset, name)), trail.plain(differs[name])] for name in fields
        }
        return row

    def _recognise(
        self, rows: Sequence[tuple[Reading, ImportRow, Values]], taken: set[int]
    ) -> None:
        """Rows without a key that say of an asset just what the register says are known; those
        that say most come first, so that none is left with an asset that fits only another."""
        leftover = Leftover.load({fold(values["name"])[:160] for _, _, values in rows}, taken)
        told = [reading.values.keys() & values.keys() for reading, _, values in rows]
        most_first = sorted(range(len(rows)), key=lambda at: -len(told[at]))
        for at in most_first:
            reading, row, values = rows[at]
            if asset := leftover.take(told[at], values):
                reading.odd.clear()
                row.outcome, row.values = Outcome.UNCHANGED.value, {}
                row.thing, row.revision = asset.pk, asset.revision
                row.title = _title(asset.reference, asset.name)
            reading.odd.append(("no key", "", ""))

    def _impossible(self, reading: Reading, draft: Asset | _Draft) -> list[Said]:
        """What cannot be true of the asset as the row would make it."""
        found = problems(draft, self.today)
        if len(draft.notes) > (FIELDS["notes"].max_length or 0):
            found["notes"] = "The notes are too long. Shorten them"
        return [Said(name, self._cell(reading, name), f"{why}.") for name, why in found.items()]

    def _cell(self, reading: Reading, name: str) -> str:
        return reading.cells[self.places[name]] if name in self.places else ""

    def _refused(self, reading: Reading, wrong: Iterable[Said]) -> ImportRow:
        told = (self._cell(reading, name) for name in ("name", "model", "tag", "serial"))
        row = self._row(reading, Outcome.REFUSED, next(filter(None, told), ""))
        row.cells = [reading.cells[index] for index in self.columns]
        row.said = [list(said) for said in wrong]
        return row

    def _row(self, reading: Reading, outcome: Outcome, title: str) -> ImportRow:
        return ImportRow(
            organisation_id=self.run.organisation_id,
            run_id=self.run.pk,
            line=reading.line,
            outcome=outcome.value,
            title=title[:200],
        )


def _misfit(run: ImportRun, line: int, why: str) -> ImportRow:
    """A row that did not fit under the headings."""
    return ImportRow(
        organisation=run.organisation,
        run=run,
        line=line,
        outcome=Outcome.REFUSED.value,
        said=[["", "", why]],
    )


def assets(keys: set[int]) -> dict[int, Asset]:
    """The assets that rows are about, in as few questions as the database allows."""
    ordered = sorted(keys)
    return {
        asset.pk: asset
        for start in range(0, len(ordered), 1000)
        for asset in Asset.objects.filter(pk__in=ordered[start : start + 1000])
    }


def _title(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _beside(row: ImportRow, odd: tuple[str, str, str]) -> list[str]:
    remark, name, cell = odd
    kind = FIELDS["kind"].flatchoices
    became = dict(kind).get(row.values.get("kind"), "")
    return [name, cell, LAYOUT.remarks[remark].beside.format(kind=became)]


def _remarks(readings: Sequence[Reading]) -> list[str]:
    """One sentence for each sort of thing that was noticed in good rows."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for remark, _, cell in reading.odd:
            words[remark][cell] += 1
    return [
        LAYOUT.remarks[remark].together.format(rows=f"{counted.total():,}", words=_counted(counted))
        for remark, counted in words.items()
    ]


def _counted(words: Counter[str]) -> str:
    """Drone (3), Robot (1) and 2 more."""
    shown = ", ".join(f"{word[:40]} ({n:,})" for word, n in words.most_common(MOST_WORDS))
    more = len(words) - MOST_WORDS
    return f"{shown} and {plural(more, 'other', 'others')}" if more > 0 else shown
