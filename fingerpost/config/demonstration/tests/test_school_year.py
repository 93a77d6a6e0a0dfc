"""The year of the demonstration shows inheritance, a snow day, exams and hours of support."""

from datetime import UTC, datetime

import pytest

from fingerpost.config.demonstration.cast import FERNWHISTLE, QUILLBROOK
from fingerpost.config.demonstration.loading import load
from fingerpost.foundation.calendar.glance import inset_days, school_days
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import AcademicYear
from fingerpost.foundation.now import pretend, today
from fingerpost.foundation.tenancy.models import Organisation

pytestmark = pytest.mark.django_db


def test_the_schools_share_a_year_and_differ_in_a_few_days():
    with pretend(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        load()
        one, other = (
            calendar_for(Organisation.objects.get(name=name), today())
            for name in (FERNWHISTLE, QUILLBROOK)
        )

    year = AcademicYear(2026)
    assert one.terms == other.terms
    assert school_days(one, year.first, year.last) == 190
    assert inset_days(one, year) == 5
    assert [mark.label for mark in one.marks.values() if mark.label] == ["snow"]
    assert other.exams
    assert len(one.windows) < len(other.windows)
