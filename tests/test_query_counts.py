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

from .rows import fill, runs
from .test_every_page import PAGES, address, keyed

BASELINE = Path(__file__).with_name("query_counts.json")
WRITING = bool(os.environ.get("WRITE_QUERY_COUNTS"))

pytestmark = pytest.mark.django_db


def kept() -> dict[str, int]:
    return json.loads(BASELINE.read_text()) if BASELINE.exists() else {}


def counted(client, page: Page, keys: list[int]) -> int | None:
    """The most queries that the page needs for any row that it can show."""
    found = []
    for key in keys if keyed(page) else [0]:
        client.get(address(page, key))
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address(page, key))
        if answer.status_code == 200:
            found.append(len(queries))
    return max(found, default=None)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_needs_as_many_queries_as_its_baseline_says(school, page):
    role = sorted(MATRIX[page.permission] & PEOPLE)[0]
    client = client_for(somebody("Anyone", role, school))
    rows = [*fill(school, "Few").values(), *runs(school)]
    few = counted(client, page, rows)
    for n in range(3):
        fill(school, f"Many {n}")
    many = counted(client, page, rows)

    assert many == few, "the number of queries grows with the number of rows"
    if WRITING and few is not None:
        BASELINE.write_text(json.dumps({**kept(), str(page): few}, indent=1, sort_keys=True) + "\n")
    assert kept().get(str(page)) == few


def test_the_baseline_names_pages_that_exist():
    assert set(kept()) <= {str(page) for page in PAGES}
