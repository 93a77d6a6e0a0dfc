"""The list page in words: its headline, its facets with their counts, its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict

from fingerpost.foundation.ui.filters import plural

from .choices import HELD, Kind, Status
from .history import spoken
from .holes import Hole
from .listing import CAP, SIZE, written
from .models import Asset
from .search import search
from .selection import SORTS, Counts, Selection

COLUMNS = (
    *("number", "name", "kind", "tag", "serial", "assigned_to"),
    *("location", "status", "review_on", "purchased_on"),
)
Link = tuple[str, str, str, bool]
"""A facet as pages show it: its text, its address, its count, whether it is chosen."""


class Line(NamedTuple):
    """An asset as the list shows it."""

    pk: int
    key: object
    number: int
    name: str
    kind: str
    tag: str
    serial: str
    assigned_to: str
    location: str
    status: str
    review_on: date | None
    purchased_on: date | None


@dataclass(frozen=True)
class Table:
    """What the list page shows."""

    title: str
    lines: list[Line]
    text: str = ""
    selection: Selection | None = None
    is_empty: bool = False
    statuses: tuple[Link, ...] = ()
    kinds: tuple[Link, ...] = ()
    sorts: tuple[Link, ...] = ()
    previous_url: str = ""
    next_url: str = ""
    mend_url: str = ""

    @property
    def shows_purchase(self) -> bool:
        """Whether the column by which the list is sorted must be added to the usual ones."""
        return bool(self.selection and self.selection.sort.word == "purchase")


def listed(address: QueryDict, today: date) -> Table:
    """The page of the register that an address asks for."""
    asked = Selection.read(address, today)
    counts = asked.counts(today)
    after, before = (address.get(word, "").replace("\0", "") for word in ("after", "before"))
    page = asked.page(COLUMNS, counts, today, after=after, before=before)
    hole = asked.hole(today)
    return Table(
        title=headline(asked, counts, hole),
        lines=[Line._make(row) for row in page.rows],
        selection=asked,
        is_empty=not counts.total and asked == Selection() and not Asset.objects.exists(),
        statuses=tuple(_statuses(asked, counts)),
        kinds=tuple(_kinds(asked, counts)),
        sorts=tuple(
            (sort.label, asked.address(sort=sort), "", asked.sort is sort)
            for sort in SORTS.values()
        ),
        previous_url=_on(asked, before=page.before),
        next_url=_on(asked, after=page.after),
        mend_url=f"mend/{asked.address()}" if hole and hole.field and page.rows else "",
    )


def sought(text: str) -> Table:
    """The assets that a search finds."""
    rows, more = search(text, COLUMNS)
    found = f"More than {SIZE} assets" if more else plural(len(rows), "asset", "assets")
    return Table(
        title=f"{found if rows else 'No asset'} found for “{text}”",
        lines=[Line._make(row) for row in rows],
        text=text,
    )


def headline(asked: Selection, counts: Counts, hole: Hole | None) -> str:
    """The answer in one line: "28 assets without a review date"."""
    chosen = [
        *(Kind(kind) for kind in asked.kinds),
        *([Status(asked.status)] if asked.status else []),
    ]
    words = ", ".join(spoken(each.label) for each in chosen)
    counted = plural(counts.total, "asset", "assets") if counts.total else "No assets"
    if counts.total > counts.cap:
        counted = f"More than {counts.cap:,} assets"
    if hole:
        return f"{counted} {hole.title}{f': {words}' if words else ''}"
    return f"{counted}: {words}" if words else f"{counted} in the register"


def _statuses(asked: Selection, counts: Counts) -> Iterator[Link]:
    if not counts.statuses:
        return
    held = written(min(sum(counts.statuses[status] for status in HELD), CAP + 1))
    yield "In school", asked.address(status=""), held, not asked.status
    for status, words in Status.choices:
        if (n := counts.statuses[status]) or status == asked.status:
            yield words, asked.address(status=status), written(n), status == asked.status


def _kinds(asked: Selection, counts: Counts) -> Iterator[Link]:
    if not counts.kinds:
        return
    yield "Every kind", asked.address(kinds=()), "", not asked.kinds
    for kind, words in Kind.choices:
        if (n := counts.kinds[kind]) or kind in asked.kinds:
            yield (
                words,
                asked.address(kinds=(kind,)),
                written(n, counts.kinds_cap),
                kind in asked.kinds,
            )


def _on(asked: Selection, **place: str) -> str:
    if not any(place.values()):
        return ""
    return f"{asked.address()}{'&' if asked.address() != '?' else ''}{urlencode(place)}"
