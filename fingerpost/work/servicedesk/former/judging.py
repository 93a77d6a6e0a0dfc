"""What becomes of each row of a file: it comes in, is here already, or is refused with a reason."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import Layout, UnknownWord
from fingerpost.foundation.imports.models import ImportRow, ImportRun, ImportTable, Outcome
from fingerpost.foundation.imports.values import BadValue
from fingerpost.foundation.now import now

from ..models import Message
from .columns import LAYOUTS, OF_TICKETS, OVER
from .models import Former

type Said = list[list[str]]
LONGEST_TITLE = 160


def judged(
    run: ImportRun, table: ImportTable, mapping: Mapping[int, str], order: DateOrder | None
) -> list[ImportRow]:
    """One row for each row of the file, in its order."""
    layout, known = LAYOUTS[run.register], Former.objects.all().numbers()
    sees = _Tickets(known) if layout is OF_TICKETS else _Replies(known)
    rows = []
    for line, cells in table.rows:
        values, said = _read(layout, mapping, cells, order or DateOrder.DAY_FIRST)
        outcome = sees(values, said)
        row = ImportRow(organisation=run.organisation, run=run, line=line, outcome=outcome)
        row.title = str(values.get("summary") or values.get("number", ""))[:LONGEST_TITLE]
        row.said = said
        if outcome == Outcome.NEW:
            row.values = {name: _kept(value) for name, value in values.items()}
        if outcome == Outcome.REFUSED:
            row.cells = [cells[index] for index in sorted(mapping)]
        rows.append(row)
    loose = ((line, [["", "", why]]) for line, why in table.loose)
    return rows + [
        ImportRow(
            organisation=run.organisation, run=run, line=line, outcome=Outcome.REFUSED, said=said
        )
        for line, said in loose
    ]


def _read(
    layout: Layout, mapping: Mapping[int, str], cells: Sequence[str], order: DateOrder
) -> tuple[dict[str, Any], Said]:
    """What a row says, by column, and what cannot be read; a word that is not known is kept."""
    values: dict[str, Any] = {}
    said: Said = []
    for index, name in sorted(mapping.items()):
        column = layout.by_name[name]
        if not column.hears(cells[index]):
            continue
        try:
            values[name] = column.read(cells[index], order)
        except UnknownWord:
            values.setdefault("besides", []).append([column.label, cells[index].strip()[:120]])
        except BadValue as refusal:
            said.append([name, cells[index][:120], str(refusal)])
    return values, said


class _Tickets:
    """Judges requests one after the other."""

    def __init__(self, known: Mapping[str, int]) -> None:
        self.known, self.seen = known, set[str]()

    def __call__(self, values: dict[str, Any], said: Said) -> Outcome:
        said += self._wrong(values, {name for name, _, _ in said})
        number = values.get("number", "")
        if number in self.known:
            return Outcome.UNCHANGED
        if number in self.seen:
            said.append(["number", number, f"{number} stands in this file twice."])
        if said:
            return Outcome.REFUSED
        self.seen.add(number)
        return Outcome.NEW

    def _wrong(self, values: dict[str, Any], unread: set[str]) -> Iterator[list[str]]:
        if not values.get("number"):
            yield ["number", "", "Enter the number it had, so that it does not come in twice."]
        if not (values.get("summary") or values.get("description")):
            yield ["summary", "", "Enter what it is about, in a few words."]
        if "opened" not in values and "opened" not in unread:
            yield ["opened", "", "Enter when it was asked, with its day at least."]
        yield from _out_of_order(values)


def _out_of_order(values: Mapping[str, Any]) -> Iterator[list[str]]:
    opened, at = values.get("opened"), now()
    for name in ("opened", "responded", "closed"):
        moment = values.get(name)
        if not isinstance(moment, datetime):
            continue
        if moment > at:
            yield [name, "", "It lies in the future. Check the day, and which comes first in it."]
        elif opened and moment.date() < opened.date():
            yield [name, "", "It lies before the request was asked. Check both days."]


class _Replies:
    """Judges replies, each of which needs its request here."""

    def __init__(self, known: Mapping[str, int]) -> None:
        self.known = known
        brought = Former.objects.values("ticket")
        here = Message.objects.filter(ticket__in=brought).values_list("ticket", "at", "text")
        self.here: set[tuple[Any, ...]] = set(here)

    def __call__(self, values: dict[str, Any], said: Said) -> Outcome:
        number, at, text = (values.get(name) for name in ("number", "at", "text"))
        if number not in self.known:
            why = "No request with this number was brought in. Bring in the requests first."
            said.append(["number", number or "", why])
        if not text:
            said.append(["text", "", "Enter what was written."])
        if "at" not in values and not any(name == "at" for name, _, _ in said):
            said.append(["at", "", "Enter when it was written, with its day at least."])
        said += [each for each in _out_of_order({"opened": at}) if at]
        if said:
            return Outcome.REFUSED
        key = (self.known[str(number)], at, text)
        if key in self.here:
            return Outcome.UNCHANGED
        self.here.add(key)
        return Outcome.NEW


def _kept(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def is_over(values: Mapping[str, Any]) -> bool:
    """Whether a request of another program was over: it says so, or when."""
    return str(values.get("status", OVER if "closed" in values else "")) == OVER
