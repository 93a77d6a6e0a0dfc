"""A school begins with one family, opens others when it is ready, and may close them again."""

from datetime import UTC, datetime, timedelta

import pytest

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.catalogue import family
from fingerpost.standards.pacing.actions import close_family, open_family
from fingerpost.standards.pacing.models import Opening
from fingerpost.standards.pacing.reading import FIRST, open_families

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
A_WEEK = timedelta(weeks=1)
CYBER = family("cyber-security")


def test_a_school_begins_with_leadership_alone(school):
    assert open_families() == {FIRST}


def test_what_is_opened_counts_until_it_is_closed(school, digital_lead, head):
    with pretend(MONDAY):
        open_family(digital_lead, CYBER)
        assert open_families() == {FIRST, CYBER.slug}
    with pretend(MONDAY + A_WEEK):
        held = close_family(head, CYBER)
        assert open_families() == {FIRST}

    assert (held.opened_by, held.closed_by) == ("Dita Fernside", "Hugh Larkmoor")


def test_what_was_open_on_a_past_day_is_known(school, digital_lead):
    with pretend(MONDAY):
        open_family(digital_lead, CYBER)
    with pretend(MONDAY + A_WEEK):
        close_family(digital_lead, CYBER)

    assert CYBER.slug not in open_families(MONDAY - A_WEEK)
    assert CYBER.slug in open_families(MONDAY)
    assert CYBER.slug not in open_families(MONDAY + A_WEEK)


def test_a_list_of_our_own_is_opened_the_same_way(school, digital_lead):
    open_family(digital_lead, family("acceptable-use"))

    assert "acceptable-use" in open_families()


def test_nothing_is_opened_twice(school, digital_lead):
    open_family(digital_lead, CYBER)

    with pytest.raises(DomainError, match="is open already"):
        open_family(digital_lead, CYBER)
    assert Opening.objects.count() == 1


def test_where_everybody_begins_stays_open(school, digital_lead):
    with pytest.raises(DomainError, match="stays open"):
        close_family(digital_lead, family(FIRST))


def test_what_is_not_open_cannot_be_closed(school, digital_lead):
    with pytest.raises(DomainError, match="is not open"):
        close_family(digital_lead, CYBER)


def test_a_technician_opens_nothing_and_closes_nothing(school, digital_lead, technician):
    open_family(digital_lead, CYBER)

    with pytest.raises(NotAllowed):
        close_family(technician, CYBER)
    with pytest.raises(NotAllowed):
        open_family(technician, family("it-support"))


def test_both_deeds_are_on_the_record(school, digital_lead):
    open_family(digital_lead, CYBER)
    close_family(digital_lead, CYBER)

    assert list(Entry.objects.order_by("seq").values_list("deed", flat=True)[:9])[-2:] == [
        "pacing.open",
        "pacing.close",
    ]


def test_another_school_has_families_of_its_own(school, digital_lead, other_school):
    open_family(digital_lead, CYBER)

    assert not Opening.objects.exclude(organisation=school).exists()
