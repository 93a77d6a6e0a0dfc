"""How the school stood term by term, as a picture."""

from fingerpost.foundation.ui.charts.columns import Columns, columns_of
from fingerpost.foundation.ui.charts.parts import Series

from .shapes import Page

TREND = "trend"


def course(page: Page) -> Columns | None:
    """The terms of a page side by side; nothing while there is one alone."""
    section = page.section(TREND)
    if section is None or len(section.rows) < 2:
        return None
    names = [row[0] for row in section.rows]
    columns = list(zip(*(map(int, row[1:]) for row in section.rows), strict=True))
    series = [
        Series(name, tuple(values)) for name, values in zip(section.heads[1:], columns, strict=True)
    ]
    return columns_of(section.heading, [_short(each) for each in names], series, what="Term")


def _short(name: str) -> str:
    """ "Autumn 2026/27" for "Autumn term 2026/27"; there is little room below a column."""
    return name.replace(" term", "")
