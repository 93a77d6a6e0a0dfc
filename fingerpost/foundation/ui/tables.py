"""A table that can be read on a phone: there each row is a card, and each cell says what it is."""

import re

from django.utils.html import strip_tags
from markupsafe import Markup

HEADING = re.compile(r"<th( [^>]*)>(.*?)</th>", re.DOTALL)
BLANK = re.compile(r"<td([^>]*)>\s+</td>")
BARE, TOLD, DESK = "bare", "told", "desk"
"""Classes at the head of a column: its cells need no words before them, even what names a row
needs them, or a phone leaves them out."""
SPANS = "colspan"
"""A cell across several columns says itself what it is."""
UNSEEN = "govuk-visually-hidden"


def stacking(table: str) -> Markup:
    """A table of our own in which every cell carries the words at the head of its column.

    Its parts say aloud what they are, since a browser may forget that a table is one once its
    rows are drawn as cards.
    """
    head, end, body = str(table).partition("</thead>")
    labels = [_labels(*heading) for heading in HEADING.findall(head)]
    head = head.replace("<table", '<table class="cards" role="table"')
    head = head.replace("<thead", '<thead role="rowgroup"').replace("<tr", '<tr role="row"')
    head = head.replace("<th ", '<th role="columnheader" ')
    body = BLANK.sub(r"<td\1></td>", body.replace("<tbody", '<tbody role="rowgroup"'))
    before, *rows = body.split("<tr")
    drawn = "".join(f'<tr role="row"{_row(row, labels)}' for row in rows)
    return Markup(f"{head}{end}{before}{drawn}")  # noqa: S704


def _row(row: str, labels: list[tuple[str, str]]) -> str:
    before, *parts = row.split("<t")
    drawn, column = [before], 0
    for part in parts:
        tag = part[0] if part[1] in "> " else ""
        if tag == "d":
            words = "" if SPANS in part.partition(">")[0] else labels[column][0]
            drawn.append(f'<td role="cell"{words}{part[1:]}')
        elif tag == "h":
            drawn.append(f'<th role="rowheader"{labels[column][1]}{part[1:]}')
        else:
            drawn.append(f"<t{part}")
        column += bool(tag)
    return "".join(drawn)


def _labels(attributes: str, heading: str) -> tuple[str, str]:
    """The words before the cells of a column, and before those of them that name their row."""
    if BARE in attributes or UNSEEN in heading:
        return "", ""
    on_one_line = strip_tags(heading.replace("<br>", ", ")).strip()
    label = f' data-label="{on_one_line}"'
    if DESK in attributes:
        label += " data-desk"
    return label, label if TOLD in attributes else ""
