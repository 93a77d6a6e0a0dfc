"""An imported location that names exactly one room of the school is linked to it."""

import pytest

from fingerpost.foundation.places.tests.build import rooms
from fingerpost.foundation.registers.importing.actions import commit
from fingerpost.records.estate.models import Asset, Assignment
from fingerpost.records.estate.tests.build import an_asset

from .build import dry_run, sheet

pytestmark = pytest.mark.django_db
HEADINGS = "Asset tag,Description,Location"


def test_a_room_that_is_named_exactly_is_linked_and_the_dry_run_says_so(technician):
    (suite,) = rooms(technician, "ICT suite")
    lines = (
        *("1,Laptop,ict  SUITE", "2,Laptop,ICT suite cupboard", "3,Laptop,"),
        *("4,Laptop,Main school > ICT suite", "5,Laptop,ICT suite > Cupboard"),
    )
    run = dry_run(technician, sheet(*lines, headings=HEADINGS))
    assert "Room: 2 linked, 2 left as text." in run.remarks
    assert not Asset.objects.exists()

    commit(technician, run)
    linked = {each.tag: each.room for each in Asset.objects.select_related("room")}
    assert linked == {"1": suite, "2": None, "3": None, "4": suite, "5": None}


def test_a_thing_that_moves_by_a_file_is_linked_and_where_it_was_is_kept(technician):
    hall, suite = rooms(technician, "Hall", "ICT suite")
    asset = an_asset(technician, tag="1", location="Hall")
    commit(technician, dry_run(technician, sheet("1,ICT suite", headings="Asset tag,Location")))

    asset.refresh_from_db()
    assert asset.room == suite
    assert Assignment.objects.get().room == hall


def test_a_location_that_names_no_room_stays_text(technician):
    rooms(technician, "Hall")
    run = dry_run(technician, sheet("1,Laptop,Library", headings=HEADINGS))
    commit(technician, run)

    assert not any("Room:" in said for said in run.remarks)
    assert Asset.objects.get().room is None
