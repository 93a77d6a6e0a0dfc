"""What Fingerpost writes, Fingerpost reads, cell by cell."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.imports.workbooks import read_table

from ..cells import CLEAR, unguarded
from ..tables import write_csv, write_xlsx

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12).map(str.strip)
AWKWARD = st.sampled_from(
    ("=1+1", "-", "@x", "+44 1", "0042", "'=1", CLEAR, "two\nlines", 'say "hi"')
)
COLUMNS = (
    WORDS | AWKWARD,
    st.none() | st.integers(-(10**18), 10**18),
    st.none() | st.decimals(-(10**12), 10**12, places=2),
    st.none() | st.dates(date(1850, 1, 1), date(9999, 12, 31)),
    st.none() | st.datetimes(datetime(1950, 1, 1), datetime(2199, 12, 31)),  # noqa: DTZ001
    st.none() | st.booleans(),
)
HEADINGS = ("Tag", "Notes", "Count", "Cost", "Bought", "Seen at", "In use")
TABLES = st.lists(st.tuples(*COLUMNS), min_size=1, max_size=20)
WAYS = {"CSV": write_csv, "XLSX": lambda *table: write_xlsx(*table, "Assets")}


def says(cell, text):
    """Whether a text says what the cell held."""
    if cell is None or isinstance(cell, bool):
        return text == {None: "", True: "yes", False: "no"}[cell]
    if isinstance(cell, int | Decimal):
        return Decimal(text) == cell
    if isinstance(cell, datetime):
        return datetime.fromisoformat(text) == cell.replace(microsecond=0)
    return text == str(cell)


@pytest.mark.parametrize("way", WAYS)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TABLES)
@example([("'=1", None, None, None, None, None)])
def test_a_list_comes_back_as_it_was_written(tmp_path, way, table):
    rows = [(f"A{n}", *cells) for n, cells in enumerate(table)]
    WAYS[way](tmp_path / "list", HEADINGS, rows)
    sheet = read_table((tmp_path / "list").read_bytes())

    assert sheet.headers == HEADINGS
    for row, (_, cells) in zip(rows, sheet.rows, strict=True):
        assert [
            (cell, text)
            for cell, text in zip(row, map(unguarded, cells), strict=True)
            if not says(cell, text)
        ] == []
