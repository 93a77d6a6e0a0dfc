"""How many queries each page needs: the same with many rows as with few, and kept in a baseline.

After a change that is meant, write the baseline anew: WRITE_QUERY_COUNTS=1 script/test unit
tests/test_query_counts.py
"""

import json
import os
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import client_for, somebody
from fingerpost.foundation.checks import Page
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.declaration import REGISTERS

from .rows import fill, runs
from .test_every_page import PAGES, address, keyed

BASELINE = Path(__file__).with_name("query_counts.json")
NEXT_KEY = "sqlite_sequence"
"""Asked for the next key of a row, which PostgreSQL gives with the row."""
WRITING = bool(os.environ.get("WRITE_QUERY_COUNTS"))

pytestmark = pytest.mark.django_db


def kept() -> dict[str, int]:
    return json.loads(BASELINE.read_text()) if BASELINE.exists() else {}


def shown(client, page: Page, keys: list[int]) -> list[int]:
    """The rows that the page can show; of the others it says that they do not exist."""
    return [
        key
        for key in (keys if keyed(page) else [0])
        if client.get(address(page, key)).status_code == 200
    ]


def counted(client, page: Page, keys: list[int]) -> int | None:
    """The most queries that the page needs for any of some rows."""
    found = []
    for key in keys:
        with CaptureQueriesContext(connection) as queries:
            client.get(address(page, key))
        found.append(sum(NEXT_KEY not in each["sql"] for each in queries))
    return max(found, default=None)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_needs_as_many_queries_as_its_baseline_says(school, page):
    role = sorted(MATRIX[page.permission] & PEOPLE)[0]
    client = client_for(somebody("Anyone", role, school))
    for n, _ in enumerate(REGISTERS):  # what may be about any register is about the next each time
        if rows := shown(client, page, [*fill(school, f"Few {n}").values(), *runs(school)]):
            break
    few = counted(client, page, rows)
    for n in range(3):
        fill(school, f"Many {n}")
    shown(client, page, rows)  # whatever is remembered between two looks is remembered by now
    many = counted(client, page, rows)

    assert many == few, "the number of queries grows with the number of rows"
    if WRITING and few is not None:
        BASELINE.write_text(json.dumps({**kept(), str(page): few}, indent=1, sort_keys=True) + "\n")
    assert kept().get(str(page)) == few


def test_the_baseline_names_pages_that_exist():
    assert set(kept()) <= {str(page) for page in PAGES}
