"""A register that was checked once is checked again about a term later."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.now import pretend
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.standards.limits import limits_for
from fingerpost.standards.spot_checked import SPAN, check_again

pytestmark = pytest.mark.django_db
LOOKED = datetime(2026, 11, 20, 12, tzinfo=UTC)
LAST = date(2027, 3, 22)
LATER = date(2027, 12, 31)
VALUES = {"state": "finished", "drawn": 10, "among": 60, "right": 9, "begun_by": "Tess Wickham"}


@pytest.fixture
def checked(school):
    with deeds.begin("test"):
        SpotCheck(organisation=school, register="assets", ended_at=LOOKED, **VALUES).save()


def test_the_span_is_data_about_a_term_long():
    assert limits_for(SPAN, LATER).days == (LAST - LOOKED.date()).days


def test_a_register_that_nobody_checked_owes_none(checked):
    assert list(check_again("suppliers")(LOOKED.date(), LATER)) == []
    assert [each.on for each in check_again("assets")(LOOKED.date(), LATER)] == [LAST]


def test_it_falls_to_it_support_and_not_before_the_ninety_days(checked, technician):
    with pretend(datetime(2027, 3, 1, 12, tzinfo=UTC)):
        page = client_for(technician).get("/waiting/").text
    assert "Go and look at ten assets again" in page

    with pretend(datetime(2026, 12, 1, 12, tzinfo=UTC)):
        page = client_for(technician).get("/waiting/").text
    assert "Go and look at ten assets again" not in page
