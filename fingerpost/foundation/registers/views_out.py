"""Taking a list out as a file: exactly the rows and the columns that the page shows."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import batched
from pathlib import Path
from typing import Any, cast

from django.db import models
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fingerpost.foundation.exports.tables import write_csv, write_xlsx
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.imports.unhurried import unhurried
from fingerpost.foundation.now import today

from .actions import exporting
from .declaration import Register
from .lines import Lines
from .paper import print_list
from .searching import everything, within_of
from .selection import Selection
from .table import Heading, headings_of, listed, shared_among, sought
from .wording import (
    YES_OR_NO,
    Described,
    label,
    label_of_owner,
    line_in_words,
    reference_in_words,
)

AT_ONCE = 2_000
PDF = "pdf"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def export(request: Request, register: Register) -> HttpResponse:
    """The list as a file, written piece by piece before the first byte is sent."""
    day = today()
    asked = Selection.read(register, request.GET, day)
    kind, _, ending = request.POST.get("format", "").rpartition(".")
    if request.method != "POST" or not _is_offered(register, kind, ending):
        return redirect(reverse(f"{register.plural}:index") + asked.address())
    text = request.GET.get("q", "").replace("\0", "").strip()
    if ending == PDF:
        return _on_paper(request, asked, text)
    title, labels, rows = _table(asked, text, kind, day)
    with tempfile.TemporaryDirectory(prefix="export-") as folder, unhurried():
        path = Path(folder) / f"list.{ending}"
        if ending == "csv":
            count = write_csv(path, ["Reference", *labels], rows)
        else:
            count = write_xlsx(path, ["Reference", *labels], rows, title.replace("-", " ").title())
        exporting(register.deed("export"))(
            request.actor, rows=count, format=request.POST["format"], asked=_noted(asked, text)
        )
        file = path.open("rb")  # stays readable after the folder is gone
    name = f"{title}-{day.isoformat()}.{ending}"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=TYPES[ending])
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)  # a page is what is allowed, and a stream is one too


def write_whole(register: Register, path: Path, day: date) -> int:
    """Write all rows of a list with every field as CSV; the number of rows."""
    _, labels, rows = _table(Selection(register), "", "", day)
    return write_csv(path, ["Reference", *labels], rows)


def _is_offered(register: Register, kind: str, ending: str) -> bool:
    """Whether the list, or lines of a kind, can be taken out so."""
    if kind:
        return ending in TYPES and kind in {each.plural for each in register.lines}
    return ending in (*TYPES, PDF)


def _table(
    asked: Selection, text: str, kind: str, day: date
) -> tuple[str, list[str], Iterator[tuple[Any, ...]]]:
    """The name of a file, its headings after the reference, and its rows: those of the list, or
    lines of a kind that these have."""
    register = asked.register
    for lines in register.lines:
        if lines.plural == kind:
            named = headings_of(Selection(register, columns=(register.title,)))
            owner = label_of_owner(register, register.title)
            labels = [owner, *(label(lines, name) for name in lines.fields)]
            return kind, labels, _cells_of_lines(register, lines, _found(asked, text, named, day))
    headings, kinds = _headings(asked), () if asked.columns else register.lines
    labels = [*(each.label for each in headings), *(each.title for each in kinds)]
    rows = _cells(register, headings, _found(asked, text, headings, day), kinds)
    return register.plural, labels, rows


def _on_paper(request: Request, asked: Selection, text: str) -> HttpResponse:
    """The list as PDF, under the title of its page; back to the page if it takes too long."""
    register, day, headings = asked.register, today(), headings_of(asked)
    rows = _found(asked, text, headings, day)
    page = sought(register, text, asked, day) if text else listed(register, request.GET, day)
    title = f"{page.title}, within: {page.within}" if page.within else page.title
    kept = {"title": title, "asked": _noted(asked, text)}
    with refusals_told(request):
        return print_list(request.actor, register, headings, rows, day, **kept)
    return redirect(reverse(f"{register.plural}:index") + asked.address())


def _noted(asked: Selection, text: str) -> str:
    """What the record says of what was asked for."""
    if not text:
        return asked.address()
    return text if asked.is_usual else f"{text}, within {asked.address()}"


def _headings(asked: Selection) -> tuple[Heading, ...]:
    """The columns chosen; without a choice every field."""
    if asked.columns:
        return headings_of(asked)
    everything = Selection(asked.register, columns=asked.register.asked)
    return headings_of(everything)


def _found(
    asked: Selection, text: str, headings: Sequence[Heading], day: date
) -> Iterator[tuple[Any, ...]]:
    """The rows asked for, as (key, number, *fields)."""
    names = ("pk", "number", *(each.field for each in headings))
    return _sought(asked, text, names, day) if text else _asked(asked, names, day)


def _asked(asked: Selection, names: Sequence[str], day: date) -> Iterator[tuple[Any, ...]]:
    rows = asked.walk(day).order_by(asked.order.column, "pk")
    return rows.values_list(*names).iterator(chunk_size=AT_ONCE)


def _sought(
    asked: Selection, text: str, names: tuple[str, ...], day: date
) -> Iterator[tuple[Any, ...]]:
    """All that a search finds; the names begin with the key."""
    rows = everything(asked.register, text, names[1:], within=within_of(asked, day))
    return ((row[0], *row[2:]) for row in rows)


def _cells(
    register: Register,
    headings: Sequence[Heading],
    rows: Iterable[tuple[Any, ...]],
    kinds: Sequence[Lines],
) -> Iterator[tuple[Any, ...]]:
    """References and words in place of numbers and codes; dates and amounts stay what they are.

    The rows begin with their keys; the lines of each stand at its end, in words.
    """
    choices = [_words(register, each.field) for each in headings]
    for some in batched(rows, AT_ONCE):
        keys, numbers, *columns = zip(*some, strict=True)
        theirs = shared_among(register, some)
        marked = [-n if key in theirs else n for key, n in zip(keys, numbers, strict=True)]
        told = [_in_words(lines, keys) for lines in kinds]
        yield from zip(
            [reference_in_words(register, n) for n in marked],
            *(_spoken(*pair) for pair in zip(columns, choices, strict=True)),
            *([lines.get(key, "") for key in keys] for lines in told),
            strict=True,
        )


def _cells_of_lines(
    register: Register, lines: Lines, rows: Iterable[tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """A row for each line: which row it belongs to, and what it says; they come in again so."""
    known = {name: _words(lines, name) for name in lines.fields}
    for some in batched(rows, AT_ONCE):
        theirs, held = shared_among(register, some), defaultdict(list)
        for line in lines.of([row[0] for row in some]):
            held[getattr(line, f"{lines.parent}_id")].append(line)
        for key, number, title in some:
            reference = reference_in_words(register, -number if key in theirs else number)
            for line in held[key]:
                said = [_spoken([getattr(line, name)], known[name])[0] for name in known]
                yield reference, title, *said


def _in_words(lines: Lines, keys: Sequence[int]) -> dict[int, str]:
    """{row: all its lines of a kind}."""
    found: dict[int, list[str]] = defaultdict(list)
    for line in lines.of(keys):
        found[getattr(line, f"{lines.parent}_id")].append(line_in_words(lines, line))
    return {key: "; ".join(words) for key, words in found.items()}


def _words(register: Described, name: str) -> Mapping[Any, str] | None:
    """What stands for the values of a field, where they do not speak for themselves."""
    is_told = isinstance(register.model._meta.get_field(name), models.BooleanField)
    return YES_OR_NO if is_told else register.choices.get(name)


def _spoken(column: Sequence[Any], known: Mapping[Any, Any] | None) -> Sequence[Any]:
    """A column whose codes are words; done column by column, as half a million cells need it."""
    return [known.get(value, value) for value in column] if known else column
