"""Who looked at a fall is not kept for ever."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.standards.falls.keeping import heard_before
from fingerpost.standards.falls.models import Heard
from fingerpost.standards.judging.tests.build import on

pytestmark = pytest.mark.django_db


def test_looks_of_before_the_day_are_due_and_later_ones_stay(school):
    with deeds.begin("test"):
        for day in (date(2020, 3, 11), date(2020, 3, 12)):
            known = {"requirement": "DLG-1.7", "by": "Dita Fernside", "at": on(day)}
            Heard(organisation=school, **known).save()

    [due] = heard_before(date(2020, 3, 12))
    assert [each.at.date() for each in due] == [date(2020, 3, 11)]
