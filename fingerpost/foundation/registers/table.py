"""The list page in words: its headline, its facets with their counts, its rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict

from fingerpost.foundation.ui.filters import NOT_SET, written_date

from .declaration import Hole, Register
from .listing import CAP, SIZE, Row, owners_of, written
from .searching import search, within_of
from .selection import Counts, Selection
from .wording import counted, label, shown, spoken

Link = tuple[str, str, str, bool]
"""A facet as pages show it: its text, its address, its count, whether it is chosen."""
Cell = tuple[bool, Any]
"""Whether the text of a cell stays on one line, and the text."""


class Line(NamedTuple):
    """A row as a list shows it."""

    pk: int
    reference: str
    cells: tuple[Cell, ...]


class Heading(NamedTuple):
    """A column as the list shows it: its field and what people call it."""

    field: str
    label: str
    nowrap: bool
    for_desks: bool = False


@dataclass(frozen=True)
class Table:
    """What the list page shows."""

    title: str
    headings: tuple[Heading, ...]
    lines: list[Line]
    text: str = ""
    within: str = ""
    """What a search was limited to, in words."""
    selection: Selection | None = None
    narrowed: str = ""
    """What is filtered, and in which order the rows stand."""
    is_empty: bool = False
    statuses: tuple[Link, ...] = ()
    kinds: tuple[Link, ...] = ()
    sorts: tuple[Link, ...] = ()
    filters: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    previous_url: str = ""
    next_url: str = ""
    mend_url: str = ""
    shared: frozenset[int] = frozenset()
    """The keys of the rows that belong to the trust."""


def listed(register: Register, address: QueryDict, today: date) -> Table:
    """The page of the register that an address asks for."""
    asked = Selection.read(register, address, today)
    counts = asked.counts(today)
    after, before = (address.get(word, "").replace("\0", "") for word in ("after", "before"))
    headings = headings_of(asked)
    fields = ("number", *(heading.field for heading in headings))
    page = asked.page(fields, counts, today, after=after, before=before)
    hole = asked.hole(today)
    is_empty = not counts.total and asked == Selection(register)
    return Table(
        title=headline(asked, counts, hole),
        headings=headings,
        lines=lines(register, headings, page.rows, today),
        shared=shared_among(register, page.rows),
        selection=asked,
        narrowed=", ".join([*chosen(asked), f"by {spoken(asked.order.label)}"]),
        is_empty=is_empty and not register.all().exists(),
        statuses=tuple(_statuses(asked, counts)),
        kinds=tuple(_kinds(asked, counts)),
        sorts=tuple(
            (sort.label, asked.address(sort=sort if n else None), "", asked.order is sort)
            for n, sort in enumerate(register.sorts)
        ),
        filters=tuple((label(register, name), _filter(asked, name)) for name in register.filters),
        previous_url=_on(asked, before=page.before),
        next_url=_on(asked, after=page.after),
        mend_url=f"mend/{asked.address()}" if hole and hole.field and page.rows else "",
    )


def sought(register: Register, text: str, asked: Selection, today: date) -> Table:
    """The rows that a search finds."""
    headings = headings_of(asked)
    fields = ("number", *(heading.field for heading in headings))
    rows, more = search(register, text, fields, within_of(asked, today))
    found = f"More than {SIZE} {register.many}" if more else counted(register, len(rows))
    return Table(
        title=f"{found if rows else f'No {register.word}'} found for “{text}”",
        headings=headings,
        lines=lines(register, headings, rows, today),
        shared=shared_among(register, rows),
        text=text,
        within=_within(asked, today),
    )


def shared_among(register: Register, rows: Sequence[Row]) -> frozenset[int]:
    """Those of some rows that the trust keeps, which its schools read and cannot change."""
    if len(owners_of(register.model)) == 1:
        return frozenset()
    keys = frozenset(row[0] for row in rows)
    return keys - frozenset(register.own().filter(pk__in=keys).values_list("pk", flat=True))


def headings_of(asked: Selection) -> tuple[Heading, ...]:
    """The columns that an address asks for."""
    register, order = asked.register, asked.order.field
    usual = [each.field for each in register.columns if each.is_usual or each.field == order]
    return _headings(register, asked.columns or tuple(usual), bool(asked.columns))


@lru_cache(maxsize=256)
def _headings(register: Register, names: tuple[str, ...], are_chosen: bool) -> tuple[Heading, ...]:
    nowrap = {column.field for column in register.columns if column.nowrap}
    desks = {column.field for column in register.columns if column.for_desks and not are_chosen}
    return tuple(
        Heading(name, label(register, name), name in nowrap, name in desks) for name in names
    )


def lines(
    register: Register, headings: Sequence[Heading], rows: Sequence[Row], today: date
) -> list[Line]:
    """Rows of (id, key, number, *fields) as a list shows them."""
    writers = [(each.nowrap, _writer(register, each.field, today)) for each in headings]
    status = next((n for n, each in enumerate(headings, 3) if each.field == register.status), 0)
    usual = register.standing.usual
    made = []
    for row in rows:
        stands = not status or row[status] in usual
        cells = tuple(
            (nowrap, write(value, stands) if write else value)
            for (nowrap, write), value in zip(writers, row[3:], strict=True)
        )
        made.append(Line(row[0], register.reference(row[2]), cells))
    return made


def headline(asked: Selection, counts: Counts, hole: Hole | None) -> str:
    """The answer in one line: "28 assets without a review date"."""
    register = asked.register
    words = ", ".join(spoken(each) for each in chosen(asked))
    number = counted(register, counts.total) if counts.total else f"No {register.many}"
    if counts.total > counts.cap:
        number = f"More than {counts.cap:,} {register.many}"
    if asked.archived:
        return f"{number} archived{f': {words}' if words else ''}"
    if hole:
        return f"{number} {hole.title}{f': {words}' if words else ''}"
    return f"{number}: {words}" if words else f"{number} in the register"


def _within(asked: Selection, today: date) -> str:
    """What a list is narrowed to, as a search within it says: "laptops, in school"."""
    if asked.is_usual:
        return ""
    hole, usual = asked.hole(today), asked.register.standing.words
    stands = "archived" if asked.archived else hole.title if hole else ""
    words = [*chosen(asked), stands or ("" if asked.status else usual)]
    return ", ".join(spoken(each) for each in words if each)


def chosen(asked: Selection) -> list[str]:
    """The kinds, the status and whatever else a list is narrowed to, in words."""
    register = asked.register
    return [
        *(register.choices[register.kind][kind] for kind in asked.kinds),
        *([register.choices[register.status][asked.status]] if asked.status else []),
        *(f"{label(register, name)} {register.choices[name][value]}" for name, value in asked.more),
    ]


def _writer(register: Register, name: str, today: date) -> Callable[[Any, bool], Any] | None:
    """How the values of a field are written in a cell; None leaves text as it is."""
    if name in register.choices:
        words = register.choices[name]
        return lambda value, stands: words.get(value, value)
    kind = register.model._meta.get_field(name)
    if isinstance(kind, models.DateField):
        passes = name in register.expiring
        return lambda value, stands: _dated(value, today if passes and stands else None)
    if isinstance(kind, models.CharField | models.TextField):
        return None
    return lambda value, stands: shown(register, name, value)


def _dated(value: date | None, today: date | None) -> str:
    if value is None:
        return NOT_SET
    return written_date(value) + (", passed" if today and value < today else "")


def _statuses(asked: Selection, counts: Counts) -> Iterator[Link]:
    if not counts.statuses or asked.register.hides_past:
        return
    standing = asked.register.standing
    held = written(min(sum(counts.statuses[status] for status in standing.usual), CAP + 1))
    yield standing.words, asked.address(status=""), held, not asked.status
    for status, words in asked.register.choices[asked.register.status].items():
        if (n := counts.statuses[status]) or status == asked.status:
            yield words, asked.address(status=status), written(n), status == asked.status
    if asked.register.archives:
        yield "Archived", asked.address(status="", archived=True), "", False


def _kinds(asked: Selection, counts: Counts) -> Iterator[Link]:
    if not counts.kinds:
        return
    yield "Every kind", asked.address(kinds=()), "", not asked.kinds
    for kind, words in asked.register.choices[asked.register.kind].items():
        if (n := counts.kinds[kind]) or kind in asked.kinds:
            link = asked.address(kinds=(kind,))
            yield words, link, written(n, counts.kinds_cap), kind in asked.kinds


def _filter(asked: Selection, name: str) -> tuple[Link, ...]:
    others = tuple(each for each in asked.more if each[0] != name)
    chosen = dict(asked.more).get(name, "")
    every: Link = ("All", asked.address(more=others), "", not chosen)
    return every, *(
        (words, asked.address(more=(*others, (name, value))), "", value == chosen)
        for value, words in asked.register.choices[name].items()
    )


def _on(asked: Selection, **place: str) -> str:
    if not any(place.values()):
        return ""
    return f"{asked.address()}{'&' if asked.address() != '?' else ''}{urlencode(place)}"
