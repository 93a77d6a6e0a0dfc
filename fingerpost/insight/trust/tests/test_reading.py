"""What the trust remembers of a school is read anew once anything that it shows has moved."""

from datetime import timedelta

import pytest

from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.insight.trust.reading import standings
from fingerpost.standards.models import StoredFinding

from .build import GAP, found

pytestmark = pytest.mark.django_db


def line_of(trust, school):
    with scope(trust):
        rows = standings(trust.schools(today()), today())
    return next(each for each in rows if each.school == school).standing.lines[GAP]


def test_another_finding_is_read(trust, school):
    found(school, "not_met")
    assert line_of(trust, school).verdict == "not_met"

    found(school, "partly")
    assert line_of(trust, school).verdict == "partly"


def test_a_later_look_that_found_the_same_is_told_by_its_own_time(trust, school):
    found(school, "not_met")
    line_of(trust, school)
    later = now() + timedelta(hours=2)
    with scope(school):
        StoredFinding.objects.update(checked_at=later)

    assert line_of(trust, school).looked_at == later
