"""Help with IT on the governors' page: frozen months, and nothing small enough to name somebody."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.actor import system
from fingerpost.work.governors.desk import desk
from fingerpost.work.servicedesk.months.models import Month
from fingerpost.work.servicedesk.months.tests.build import frozen
from fingerpost.work.servicedesk.months.tests.test_freeze import october
from fingerpost.work.servicedesk.tests.conftest import promised

__all__ = ["october", "promised"]
pytestmark = pytest.mark.django_db
SHOWN, BEFORE = date(2026, 11, 20), date(2026, 11, 3)


def test_a_month_stands_there_once_it_is_shown_to_all(school, october):
    assert desk(SHOWN) is None
    month = frozen(system(school))

    assert desk(BEFORE) is None
    section = desk(SHOWN)
    few = "fewer than 5"
    assert section.rows == (("October 2026", few, few, few, "too few to tell", "too few to tell"),)
    assert section.items[0].endswith(f"{month.content[:12]}.")


def test_a_month_that_somebody_changed_is_left_out(school, october):
    frozen(system(school))
    with deeds.begin("test"):
        Month.objects.update(figures={"came": 900})

    section = desk(SHOWN)
    assert section.rows == ()
    assert section.items == (
        "October 2026 is left out: its figures were changed after they were frozen.",
    )
