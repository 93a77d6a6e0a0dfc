"""The list of rooms: adding, correcting, merging, taking off."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.actions import add_site
from fingerpost.foundation.places.models import Building, Room, Site
from fingerpost.foundation.places.references import named_by

from .build import rooms

pytestmark = pytest.mark.django_db


def labels():
    return list(Room.objects.in_use().order_by("label").values_list("label", flat=True))


def form(**changes):
    return {"name": "12", "building": "", "use": "classroom", "floor": "", **changes}


def test_a_room_added_is_on_the_list(technician_client):
    technician_client.post("/rooms/add/", form(building="Block A", use="office"))

    page = technician_client.get("/rooms/").text
    assert "Block A" in page
    assert "Office" in page


def test_a_long_list_of_rooms_shows_the_first_by_their_labels(
    technician, technician_client, monkeypatch
):
    monkeypatch.setattr("fingerpost.foundation.places.views.SHOWN", 2)
    rooms(technician, "Workshop", "Library", "Hall")

    page = technician_client.get("/rooms/").text
    assert "Hall" in page
    assert "Library" in page
    assert "Workshop" not in page


def test_a_school_with_one_site_never_meets_the_word(technician, technician_client):
    rooms(technician, "Hall")

    assert "Site" not in technician_client.get("/rooms/add/").text
    assert "Main site</h2>" not in technician_client.get("/rooms/").text


def test_from_the_second_site_on_a_room_says_where_it_is(technician, technician_client):
    add_site(technician, name="Lower School")
    technician_client.post("/rooms/add/", form(site="Lower School"))

    assert labels() == ["Lower School / 12"]


def test_the_same_room_is_not_added_twice(technician, technician_client):
    rooms(technician, "Block A / 12")
    same = technician_client.post("/rooms/add/", form(building="BLOCK A"))
    technician_client.post("/rooms/add/", form(building="Block B"))

    assert "has a room of this name already" in same.text
    assert labels() == ["Block A / 12", "Block B / 12"]


def test_many_rooms_are_pasted_in_one_deed(technician, technician_client):
    rooms(technician, "Block A / 12")
    before = Entry.objects.count()
    text = "Block A / 12\nBlock A\t13\n\nHall"
    answer = technician_client.post(
        "/rooms/add-many/", {"lines": text, "use": "classroom"}, follow=True
    )

    assert "2 rooms are on the list" in answer.text
    assert labels() == ["Block A / 12", "Block A / 13", "Hall"]
    assert Entry.objects.count() == before + 1


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_added(technician_client):
    answer = technician_client.post(
        "/rooms/add-many/", {"lines": "Hall\na / b / c / d", "use": "office"}
    )

    assert "Line 2 has more than" in answer.text
    assert labels() == []


def test_a_site_that_is_not_known_is_refused_in_words(technician_client):
    answer = technician_client.post(
        "/rooms/add-many/", {"lines": "Moon / Block A / 1", "use": "office"}
    )

    assert "no site called “Moon”" in answer.text
    assert Room.objects.count() == 0


def test_pasting_what_is_there_says_so(technician, technician_client):
    rooms(technician, "Hall")
    answer = technician_client.post("/rooms/add-many/", {"lines": "hall", "use": "office"})

    assert "on the list already" in answer.text


def test_a_room_is_renamed_and_moved_to_another_building(technician, technician_client):
    (room,) = rooms(technician, "Block A / 12")
    technician_client.post(f"/rooms/{room.pk}/change/", form(name="12a", building="Block B"))

    assert labels() == ["Block B / 12a"]


def test_renaming_a_building_renames_its_rooms(technician, technician_client):
    rooms(technician, "Block A / 12", "Hall")
    building = Building.objects.get()
    technician_client.post(f"/rooms/buildings/{building.pk}/", {"name": "Maple House"})

    assert labels() == ["Hall", "Maple House / 12"]


def test_renaming_another_site_renames_its_rooms(technician, technician_client):
    site = add_site(technician, name="Lower School")
    technician_client.post("/rooms/add/", form(site="Lower School"))
    technician_client.post(f"/rooms/sites/{site.pk}/", {"name": "Juniors"})

    assert labels() == ["Juniors / 12"]


def test_a_room_that_nothing_names_is_deleted_and_may_come_again(technician, technician_client):
    (room,) = rooms(technician, "Hall")
    assert named_by(room) == {}
    technician_client.post(f"/rooms/{room.pk}/archive/")

    assert not Room.objects.exists()
    rooms(technician, "Hall")
    assert labels() == ["Hall"]


def test_a_room_is_not_merged_into_itself(technician, technician_client):
    hall, gym = rooms(technician, "Hall", "Gym")
    itself = technician_client.post(f"/rooms/{hall.pk}/merge/", {"into": hall.pk})
    technician_client.post(f"/rooms/{hall.pk}/merge/", {"into": gym.pk})

    assert "Choose one of the options" in itself.text
    assert labels() == ["Gym"]


def test_who_keeps_things_keeps_rooms_and_nobody_else(school, technician, teacher):
    rooms(technician, "Hall")
    bo = client_for(somebody("Bo Rushmere", Role.BUSINESS, school))
    dpo = client_for(somebody("Pia Oakleaf", Role.DPO, school))

    assert bo.get("/rooms/add/").status_code == 200
    assert "Hall" in dpo.get("/rooms/").text
    assert dpo.get("/rooms/add/").status_code == 403
    assert client_for(teacher).get("/rooms/").status_code == 403


def test_rooms_of_another_school_do_not_exist(technician, stranger_client):
    (room,) = rooms(technician, "Hall")

    assert "Hall" not in stranger_client.get("/rooms/").text
    assert stranger_client.get(f"/rooms/{room.pk}/change/").status_code == 404
    assert Site.objects.count() == 1


def test_renaming_the_main_site_touches_no_room_that_does_not_name_it(
    technician, technician_client
):
    rooms(technician, "Hall")
    technician_client.post(f"/rooms/sites/{Site.objects.get().pk}/", {"name": "Hill Road"})

    assert Site.objects.get().name == "Hill Road"
    entry = Entry.objects.get(deed="places.change")
    assert [each.model for each in Change.objects.filter(entry=entry)] == ["places.Site"]
