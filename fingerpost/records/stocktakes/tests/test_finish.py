"""Ending rooms and the whole: what is missing, what was not looked for, what moves."""

import pytest
from django.core.exceptions import PermissionDenied

from conftest import somebody
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes import actions

from .build import begun, fresh, outcomes, placed, sheet_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(school, technician):
    """Two rooms with two things each."""
    stocktake, (ict, hall) = begun(technician, "ICT suite", "Hall")
    things = [placed(school, room, name=f"Thing {n}") for n, room in enumerate([ict.room] * 2)]
    things += [placed(school, hall.room, name=f"Thing {n}") for n in (2, 3)]
    return stocktake, ict, hall, things


def test_what_was_not_seen_in_a_room_is_missing(technician, counted):
    stocktake, ict, _, things = counted
    actions.see(technician, ict, asset=things[0])

    assert actions.end_room(technician, ict) == 1
    assert outcomes(stocktake) == {f"{things[0]}": "found", f"{things[1]}": "missing"}


def test_a_missing_thing_that_turns_up_is_not_missing_any_more(technician, counted):
    stocktake, ict, hall, things = counted
    actions.end_room(technician, ict)
    actions.see(technician, hall, asset=things[0])
    assert outcomes(stocktake)[f"{things[0]}"] == "misplaced"

    line = stocktake.lines.select_related("sheet__stocktake", "expected").get(asset=things[0])
    actions.take_back(technician, line)
    assert outcomes(stocktake)[f"{things[0]}"] == "missing"


def test_a_room_that_is_done_is_opened_again(technician, counted):
    stocktake, ict, _, things = counted
    actions.end_room(technician, ict)
    with pytest.raises(DomainError, match="Count it again"):
        actions.see(technician, ict, asset=things[0])

    actions.open_room(technician, ict)
    actions.see(technician, ict, asset=things[0])
    assert outcomes(stocktake) == {f"{things[0]}": "found"}


def test_a_finished_stocktake_says_what_was_not_looked_for(technician, counted):
    stocktake, ict, _, things = counted
    actions.see(technician, ict, asset=things[0])
    actions.end_room(technician, ict)

    done = actions.finish(technician, stocktake)
    assert (done.found, done.missing, done.not_looked_for) == (1, 1, 2)
    assert done.result == "1 of 2 found where the register says; 1 missing"


def test_when_every_room_is_done_what_is_in_no_room_is_missing_too(school, technician, counted):
    stocktake, ict, hall, things = counted
    stray = asset(school, name="Stray", location="somewhere")
    for each, room in zip(things, (ict, ict, hall, hall), strict=True):
        actions.see(technician, room, asset=each)
    for room in (ict, hall):
        actions.end_room(technician, room)

    done = actions.finish(technician, stocktake)
    assert (done.found, done.missing, done.not_looked_for) == (4, 1, 0)
    assert outcomes(stocktake)[f"{stray}"] == "missing"


def test_a_misplaced_thing_moves_where_the_counter_chose_so(technician, counted):
    stocktake, ict, hall, things = counted
    for each in things[:2]:
        line = actions.see(technician, hall, asset=each)
    actions.decide(technician, fresh(line), moves=True)
    actions.end_room(technician, hall)
    actions.finish(technician, stocktake)

    stayed, moved = fresh(things[0]), fresh(things[1])
    assert (stayed.location, stayed.room_id) == ("ICT suite", ict.room_id)
    assert (moved.location, moved.room_id) == ("Hall", hall.room_id)
    assert moved.status == things[1].status


def test_a_thing_that_could_not_be_saved_stays_and_holds_up_nothing(school, technician, counted):
    stocktake, _, hall, things = counted
    bad = placed(school, fresh(hall).room, name="Bad", purchased_on="2990-01-01")
    stray = asset(school, name="Stray")
    for each in (bad, stray, things[0]):
        line = actions.see(technician, hall, asset=each)
        if each is not bad:
            actions.decide(technician, fresh(line), moves=True)
    actions.end_room(technician, hall)
    actions.finish(technician, stocktake)

    assert fresh(stray).location == "Hall"


def test_the_counts_stand_as_they_were(school, technician, counted):
    stocktake, ict, _, things = counted
    actions.end_room(technician, ict)
    actions.finish(technician, stocktake)
    placed(school, ict.room, name="Came later")

    assert fresh(stocktake).missing == 2
    with pytest.raises(DomainError, match="was finished"):
        actions.see(technician, fresh(ict), asset=things[0])


def test_without_a_room_that_is_done_nothing_is_finished(technician, counted):
    stocktake, ict, _, _ = counted
    with pytest.raises(DomainError, match="End at least one room"):
        actions.finish(technician, stocktake)

    actions.end_room(technician, ict)
    assert not actions.finish(technician, stocktake).is_open


def test_a_stocktake_is_taken_back_only_while_nothing_is_counted(technician, counted):
    stocktake, ict, _, things = counted
    line = actions.see(technician, ict, asset=things[0])
    with pytest.raises(DomainError, match="counted already"):
        actions.discard(technician, stocktake)

    actions.take_back(technician, fresh(line))
    actions.discard(technician, stocktake)
    assert not type(stocktake).objects.exists()


def test_a_business_manager_counts_and_does_not_finish(school, counted):
    stocktake, ict, _, things = counted
    bo = somebody("Bo Rushmere", Role.BUSINESS, school)
    actions.see(bo, ict, asset=things[0])

    with pytest.raises((DomainError, PermissionDenied)):
        actions.finish(bo, stocktake)
    assert outcomes(stocktake) == {f"{things[0]}": "found"}


def test_what_is_in_no_room_is_counted_in_the_room_where_it_is(school, technician, counted):
    stocktake, _, hall, _ = counted
    stray = asset(school, name="Stray")
    nowhere = sheet_of(stocktake, None)
    with pytest.raises(DomainError, match="Choose the room"):
        actions.see(technician, nowhere, asset=stray)

    assert actions.see(technician, hall, asset=stray).outcome == "misplaced"
