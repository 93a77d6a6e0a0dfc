"""What becomes of assets and of past counts when rooms are renamed or turn out to be one."""

import pytest

from fingerpost.foundation.places.actions import archive, change_room, merge
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.places.references import named_by
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.records.stocktakes import actions

from .build import fresh, placed, sheet_of

pytestmark = pytest.mark.django_db


def test_things_go_along_when_two_rooms_are_one(school, technician):
    old, hall = rooms(technician, "Rm 12", "Room 12")
    thing = placed(school, old)
    merge(technician, old, into=hall)

    moved = fresh(thing)
    assert (moved.room_id, moved.location, moved.revision) == (hall.pk, "Room 12", 2)
    assert not Room.objects.filter(pk=old.pk).exists()


def test_a_past_count_keeps_the_room_that_was_counted(school, technician):
    old, hall = rooms(technician, "Rm 12", "Room 12")
    placed(school, old)
    stocktake = actions.begin(technician, rooms=[old])
    sheet = sheet_of(stocktake, old)
    actions.end_room(technician, sheet)
    actions.finish(technician, stocktake)
    merge(technician, old, into=hall)

    assert (fresh(sheet).label, fresh(sheet).room_id) == ("Rm 12", old.pk)
    assert Room.objects.get(pk=old.pk).archived_on


def test_things_say_the_new_name_of_their_room(school, technician):
    (room,) = rooms(technician, "Rm 12")
    thing = placed(school, room)
    change_room(technician, room, name="Room 12", use="office", floor="", building="Block A")

    assert fresh(thing).location == "Block A / Room 12"


def test_a_room_that_things_name_is_archived_and_not_deleted(school, technician, technician_client):
    (room,) = rooms(technician, "Rm 12")
    placed(school, room)
    assert "1 asset" in technician_client.get(f"/rooms/{room.pk}/archive/").text
    assert archive(technician, room)

    assert named_by(room) == {"asset": 1}
    technician_client.post(f"/rooms/{room.pk}/bring-back/")
    assert Room.objects.in_use().get() == room
