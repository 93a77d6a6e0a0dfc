"""The planner of the database knows what stands in it."""

import pytest
from django.db import connection

from fingerpost.foundation.tenancy import planner

from .build import person

pytestmark = pytest.mark.django_db


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_the_planner_knows_how_many_rows_there_are(school):
    for n in range(30):
        person(school, f"Ana Thistle {n}")

    planner.study()

    with connection.cursor() as cursor:
        cursor.execute("SELECT max(stat) FROM sqlite_stat1 WHERE tbl = 'people_person'")
        assert cursor.fetchone()[0].startswith("30 ")
