"""How long pages are kept, and what goes with them."""

from datetime import date

import pytest

from fingerpost.work.governors.actions import note_meeting
from fingerpost.work.governors.keeping import issued_before
from fingerpost.work.governors.models import Issue

from .build import asked, issued, on

pytestmark = pytest.mark.django_db
AUTUMN, SPRING = date(2026, 11, 20), date(2027, 2, 26)


def test_what_was_issued_before_a_day_goes_with_all_that_is_about_it(digital_lead, governor):
    first = issued(digital_lead, AUTUMN)
    with on(SPRING):
        asked(governor, first)
        note_meeting(governor, first, met_on=SPRING, minute="Item 7")
    issued(digital_lead, SPRING)

    assert [rows.count() for rows in issued_before(SPRING)] == [1, 1, 1]
    assert [rows.count() for rows in issued_before(AUTUMN)] == [0, 0, 0]
    assert Issue.objects.count() == 2
