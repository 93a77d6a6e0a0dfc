"""Where assets were and who had them, written by whatever changes it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.places import actions as places
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset, Assignment
from fingerpost.records.estate.whereabouts import holdings

from .build import an_asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def una(digital_lead):
    return people.add_person(digital_lead, name="Una Thornby")


@pytest.fixture
def hall(technician):
    return places.add_room(technician, name="Hall")


def change(actor, asset, **values):
    asset.refresh_from_db()
    return actions.change(actor, asset, revision=asset.revision, **values)


def test_what_was_said_before_is_kept_when_it_changes(technician):
    asset = an_asset(technician, assigned_to="Year 4", location="Room 4")

    change(technician, asset, assigned_to="Year 5")

    past = Assignment.objects.get()
    assert (past.assigned_to, past.location, past.since, past.until) == (
        "Year 4",
        "Room 4",
        None,
        today(),
    )
    assert Asset.objects.get().assigned_since == today()


def test_nothing_is_kept_where_nothing_was_said_or_nothing_moved(technician):
    asset = an_asset(technician)

    change(technician, asset, assigned_to="Year 4")
    change(technician, asset, cost=450)

    assert not Assignment.objects.exists()


def test_a_name_typed_in_full_means_the_person(technician, una, hall):
    asset = an_asset(technician, assigned_to="una  thornby")

    assert asset.holder == una
    assert change(technician, asset, location="Hall").room == hall
    assert list(holdings(una)) == [asset]


def test_a_name_that_two_people_bear_means_nobody(technician, digital_lead, una):
    people.add_person(digital_lead, name="Una Thornby")

    assert an_asset(technician, assigned_to="Una Thornby").holder is None


def test_another_text_means_somebody_else(technician, una):
    asset = an_asset(technician, assigned_to="Una Thornby")

    change(technician, asset, assigned_to="Una Thornby ", cost=3)
    assert Asset.objects.get().holder == una

    change(technician, asset, assigned_to="Trolley 3")
    assert Asset.objects.get().holder is None
    assert Assignment.objects.get().holder == una


def test_a_set_costs_the_same_however_long_it_is(technician, una):
    def moved(n):
        assets = [an_asset(technician, assigned_to="Una Thornby") for _ in range(n)]
        return {asset.pk: {"assigned_to": "Trolley 3"} for asset in assets}

    actions.mend(technician, moved(1))  # from here on its words are known to the search
    first, second = moved(2), moved(20)
    with CaptureQueriesContext(connection) as small:
        actions.mend(technician, first)
    with CaptureQueriesContext(connection) as large:
        actions.mend(technician, second)
    assert len(small) == len(large)
    assert Assignment.objects.count() == 23
