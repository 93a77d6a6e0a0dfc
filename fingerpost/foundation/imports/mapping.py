"""Which column is which: proposed from the headings, remembered from the last time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from .cells import Cells
from .columns import folded, propose, refused_column
from .dates import DateOrder
from .layout import Column, Layout, is_silent, reads
from .models import ImportRun, shape_of

SAMPLES = 3
TRIED = 20
LONGEST_SAMPLE = 40
RECENT = 20
ALIKE = 0.7
"""Programs add a column now and then; the others keep their meaning."""


@dataclass(frozen=True)
class Heading:
    """A column of a file as the mapping page shows it."""

    index: int
    name: str
    samples: tuple[str, ...]
    refused: str = ""

    @property
    def hint(self) -> str:
        """What stands in the column."""
        return "For example: " + ", ".join(self.samples) if self.samples else "Empty"


def headings(
    headers: Sequence[str],
    rows: Sequence[tuple[int, Cells]],
    closed: Mapping[int, str] = MappingProxyType({}),
) -> list[Heading]:
    """Every column of a file, with what its first different cells say; `closed` says of a
    column why this person may not bring it in."""
    found = []
    for index, name in enumerate(headers):
        refused = refused_column(name) or closed.get(index, "")
        samples = () if refused else _samples(index, rows)
        found.append(Heading(index, name, samples, refused))
    return found


def _samples(index: int, rows: Sequence[tuple[int, Cells]]) -> tuple[str, ...]:
    samples: dict[str, None] = {}
    for _, cells in rows:
        if not is_silent(cells[index]):
            samples[_clipped(cells[index])] = None
        if len(samples) == SAMPLES:
            break
    return tuple(samples)


def _clipped(cell: str) -> str:
    words = " ".join(cell.split())
    return words if len(words) <= LONGEST_SAMPLE else f"{words[:LONGEST_SAMPLE]}…"


def allowed(headers: Sequence[str]) -> set[int]:
    """The columns that may be stored at all."""
    return {index for index, name in enumerate(headers) if not refused_column(name)}


def empty_among(columns: Iterable[int], rows: Sequence[tuple[int, Cells]]) -> set[int]:
    """The columns in which no cell says anything."""
    return {index for index in columns if all(is_silent(cells[index]) for _, cells in rows)}


def proposed(
    layout: Layout, headers: Sequence[str], rows: Sequence[tuple[int, Cells]]
) -> tuple[dict[int, str], DateOrder | None]:
    """Column number to field, and which comes first in a date, as far as either is known."""
    before = _before(layout, headers)
    then = _by_heading(before) if before else {}
    may = allowed(headers)
    found = {
        index: then[folded(name)]
        for index, name in enumerate(headers)
        if index in may and then.get(folded(name)) in layout.by_name
    }
    fresh = [
        name if at in may and folded(name) not in then else "" for at, name in enumerate(headers)
    ]
    empty = empty_among([at for at, name in enumerate(fresh) if name], rows)
    for at, name in propose(fresh, layout.aliases, empty).items():
        own = folded(headers[at]) == folded(layout.label(name))
        if name not in found.values() and (own or _fits(layout.by_name[name], at, rows)):
            found[at] = name
    order = DateOrder(before.date_order) if before and before.date_order else None
    return dict(sorted(found.items())), order


def _before(layout: Layout, headers: Sequence[str]) -> ImportRun | None:
    """The last file from the same source: of the same headings, or else of most of them."""
    done = ImportRun.objects.of(layout.register).done()
    same = done.filter(shape=shape_of(headers)).first()
    return same or next((run for run in done[:RECENT] if _is_alike(run.headers, headers)), None)


def _is_alike(some: Sequence[str], others: Sequence[str]) -> bool:
    ours, theirs = ({folded(name) for name in names} for names in (some, others))
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


def _fits(column: Column, index: int, rows: Sequence[tuple[int, Cells]]) -> bool:
    """Whether a heading that means several things means this one here."""
    told = (cells[index] for _, cells in rows if column.hears(cells[index]))
    return not column.is_picky or any(reads(column, cell) for cell in islice(told, TRIED))


def _by_heading(run: ImportRun) -> Mapping[str, str]:
    """What each heading was the last time; nothing for one that was left out."""
    return {folded(name): run.columns.get(at, "") for at, name in enumerate(run.headers)}
