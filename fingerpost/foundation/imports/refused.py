"""The rows that were refused, as a file to mend and upload again."""

import csv
import io
from collections.abc import Iterable, Sequence, Set

from fingerpost.foundation.exports.cells import guarded

from .layout import Layout
from .models import ImportRow, ImportRun, Outcome

ROW, WHY = "Row in your file", "What to mend"


def to_mend(layout: Layout, run: ImportRun, hidden: Set[str] = frozenset()) -> str:
    """The refused rows of a run under their own headings, each with what to mend; without the
    fields that whoever asks may not see."""
    columns = sorted(run.columns)
    shown = [at for at, index in enumerate(columns) if run.columns[index] not in hidden]
    names = [run.headers[columns[at]] for at in shown]
    rows = ImportRow.objects.filter(run=run, outcome=Outcome.REFUSED).order_by("line")
    lines = (
        [
            str(row.line),
            *(row.cells[at] if row.cells else "" for at in shown),
            sentences(layout, row),
        ]
        for row in rows
    )
    return _written([[ROW, *names, WHY], *lines])


def sentences(layout: Layout, row: ImportRow) -> str:
    """Why a row is refused, field by field."""
    return " ".join(
        f"{layout.label(field)}: {why}" if layout.label(field) else why
        for field, _, why in row.said
    )


def _written(rows: Iterable[Sequence[str]]) -> str:
    """As Excel opens it with its accents: a byte order mark, and CRLF at line ends."""
    text = io.StringIO()
    text.write("\ufeff")
    csv.writer(text).writerows([[guarded(cell) for cell in row] for row in rows])
    return text.getvalue()
