"""Where a school stands is read once, until a deed or a look moves something."""

from datetime import date

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.remembering import remembered_until_a_look

pytestmark = pytest.mark.django_db
KEY = "estate.tags"


@pytest.fixture
def asked():
    return []


@pytest.fixture
def read(asked):
    @remembered_until_a_look
    def read():
        asked.append(1)
        return StoredFinding.objects.open().count()

    return read


def test_it_is_read_once_while_nothing_moves(school, read, asked):
    findings.look(KEY, today())

    assert (read(), read(), len(asked)) == (1, 1, 1)


def test_a_look_that_finds_the_same_with_other_dates_is_seen(school, read, asked):
    findings.look(KEY, today())
    read()
    StoredFinding.objects.update(checked_at="2026-01-01T00:00Z", holds_until=date(2030, 1, 1))

    read()
    assert len(asked) == 2


def test_an_interval_that_ends_is_seen(school, read):
    findings.look(KEY, today())
    assert read() == 1

    StoredFinding.objects.update(closed_at="2026-01-01T00:00Z")
    assert read() == 0


def test_a_deed_is_seen_after_it_and_within_it(digital_lead, read, asked):
    read()
    people.add_person(digital_lead, name="Bel Ledgerly")
    read()
    assert len(asked) == 2

    with deeds.begin("people.add"):
        read()
    assert len(asked) == 3


def test_another_school_and_another_trust_are_read_by_themselves(school, other_school, read, asked):
    read()
    with scope(other_school):
        read()
    Belonging.objects.filter(school=school).update(until=date(2020, 12, 31))
    with scope(school):
        read()

    assert len(asked) == 3
