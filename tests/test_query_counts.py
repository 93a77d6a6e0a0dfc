"""How many queries each page needs: the same with many rows as with few, and kept in a baseline.

After a change that is meant, write the baseline anew: WRITE_QUERY_COUNTS=1 script/test unit
tests/test_query_counts.py
"""

import json
import os
from http.client import METHOD_NOT_ALLOWED, OK
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fingerpost.foundation.checks import Page
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.tenancy.scope import scope

from .houses import House, house, standing
from .test_every_page import PAGES, address, keyed

BASELINE = Path(__file__).with_name("query_counts.json")
NEXT_KEY = "sqlite_sequence"
"""Asked for the next key of a row, which PostgreSQL gives with the row."""
WRITING = bool(os.environ.get("WRITE_QUERY_COUNTS"))

ALIKE = 4
"""So many kinds of a row, such as its states, are in both schools."""

pytestmark = pytest.mark.django_db


def kept() -> dict[str, int]:
    return json.loads(BASELINE.read_text()) if BASELINE.exists() else {}


@pytest.fixture(scope="module")
def houses(django_db_setup, django_db_blocker):
    """A school with few rows of everything, and one with many."""
    with standing(django_db_blocker):
        few = house("Fernwhistle Primary", "Few", times=ALIKE, steps=ALIKE)
        yield few, house("Oakhollow", "Many", times=2 * ALIKE, steps=ALIKE)


def shown(house: House, client, page: Page) -> list[int]:
    """The rows that a page can show; of the others it says that they do not exist."""
    if client.get(address(page, next(iter(house.kinds)))).status_code == METHOD_NOT_ALLOWED:
        return []
    if not keyed(page):
        return opened(client, page, [0])
    return opened(client, page, house.keys_at(page))


def opened(client, page: Page, keys: list[int]) -> list[int]:
    return [key for key in keys if client.get(address(page, key)).status_code == OK]


def counted(client, page: Page, keys: list[int]) -> int | None:
    """The most queries that the page needs for any of some rows."""
    found = []
    for key in keys:
        with CaptureQueriesContext(connection) as queries:
            client.get(address(page, key))
        found.append(sum(NEXT_KEY not in each["sql"] for each in queries))
    return max(found, default=None)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_needs_as_many_queries_as_its_baseline_says(houses, page):
    role = sorted(MATRIX[page.permission] & PEOPLE)[0]
    small, large = houses
    with scope(small.school):
        client = small.client(role)
        rows = shown(small, client, page)
        few = counted(client, page, rows)
    with scope(large.school):
        client = large.client(role)
        kinds = {small.kinds.get(key) for key in rows}
        keys = [key for key, kind in large.kinds.items() if kind in kinds]
        many = counted(client, page, opened(client, page, keys if keyed(page) else rows))

    assert many == few, "the number of queries grows with the number of rows"
    if WRITING and few is not None:
        BASELINE.write_text(json.dumps({**kept(), str(page): few}, indent=1, sort_keys=True) + "\n")
    assert kept().get(str(page)) == few


def test_the_baseline_names_pages_that_exist():
    assert set(kept()) <= {str(page) for page in PAGES}
