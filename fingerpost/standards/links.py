"""Where a page of the standards may send its reader: no link leads to a closed door."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open

from .evidence import Finding, WrongRows


@dataclass(frozen=True, slots=True)
class Way:
    """A button or a link: what it says and where it goes."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A wrong row as one reader may see it; without an address it is not theirs to mend."""

    url: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """The wrong rows that one reader may see."""

    headings: tuple[str, ...]
    rows: list[WrongRow]
    rest: Way | None


def and_back(address: str, here: str) -> str:
    """An address that knows which page to return to."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'next': here})}"


def ways_on(actor: Actor, found: Finding, here: str) -> list[Way]:
    """What can be done about a finding: mend its rows, or take the step that it names."""
    ways = []
    if found.rows and found.rows.mend_url:
        total = f"the {found.rows.total:,}" if found.rows.total > 1 else "the"
        ways.append(Way(f"Mend {total} {found.rows.noun}", found.rows.mend_url))
    elif found.todo and found.go_to:
        ways.append(Way(found.todo, found.go_to))
    return [Way(way.text, and_back(way.url, here)) for way in ways if may_open(actor, way.url)]


def wrong_rows(actor: Actor, rows: WrongRows | None, here: str) -> Wrong | None:
    """The first wrong rows, for those who may see the list that they come from."""
    if rows is None or not may_open(actor, rows.all_url):
        return None
    shown = [
        WrongRow(and_back(row.url, here) if may_open(actor, row.url) else "", row.cells)
        for row in rows.first
    ]
    more = rows.total > len(shown)
    rest = Way(f"All {rows.total:,} in the register" if more else "See the list", rows.all_url)
    return Wrong(rows.headings, shown, rest)
