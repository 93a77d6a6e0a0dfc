"""The pages of a stocktake: beginning, finishing, the report, the export, marking as lost."""

import pytest

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes import actions
from fingerpost.records.stocktakes.models import Stocktake

from .build import begun, fresh, placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def ended(school, technician):
    """One room counted to its end, with a thing found and one missing; another not begun."""
    stocktake, (ict, hall) = begun(technician, "ICT suite", "Hall")
    seen, missing = (placed(school, ict.room, name=name) for name in ("Laptop", "Tablet"))
    placed(school, hall.room, name="Piano")
    actions.see(technician, ict, asset=seen)
    actions.note_unknown(technician, ict, words="=1+1")
    actions.end_room(technician, ict)
    return stocktake, missing


def test_some_rooms_or_the_whole_school_are_begun(technician, technician_client):
    hall, _ = rooms(technician, "Hall", "Gym")
    none = technician_client.post("/stocktakes/begin/", {"which": "some"})
    assert "Tick at least one room" in none.text

    technician_client.post("/stocktakes/begin/", {"which": "some", "rooms": [hall.pk]})
    technician_client.post("/stocktakes/begin/", {"which": "whole"})
    made = Stocktake.objects.order_by("pk")
    assert [(each.whole_school, each.sheets.count()) for each in made] == [(False, 1), (True, 3)]


def test_what_stands_in_no_room_is_counted_if_there_is_any(school, technician, technician_client):
    stocktake, _ = begun(technician, "Hall")
    page = f"/stocktakes/{stocktake.pk}/"
    assert "everything else has a room in the register" in technician_client.get(page).text

    asset(school)
    assert "1 thing has no room in the register" in technician_client.get(page).text


def test_what_is_left_is_named_before_and_after_the_end(technician_client, ended):
    stocktake, _ = ended
    assert "Hall: 0 of 1 seen" in technician_client.get(f"/stocktakes/{stocktake.pk}/finish/").text

    report = technician_client.post(f"/stocktakes/{stocktake.pk}/finish/", follow=True).text
    assert "1 of 2 found where the register says; 1 missing; 1 not in the register" in report
    assert "Not counted to the end: Hall. 1 thing was not looked for" in report


@pytest.mark.parametrize(
    ("outcome", "thing"),
    [("found", "Laptop"), ("missing", "Tablet"), ("unknown", "=1+1"), ("not-looked", "Piano")],
)
def test_each_number_opens_its_rows(technician, technician_client, ended, outcome, thing):
    stocktake, _ = ended
    actions.finish(technician, stocktake)
    address = f"/stocktakes/{stocktake.pk}/lines/?outcome={outcome}"
    assert address in technician_client.get(f"/stocktakes/{stocktake.pk}/").text

    page = technician_client.get(address).text
    assert thing in page
    assert [name for name in ("Laptop", "Tablet", "=1+1", "Piano") if name in page] == [thing]


def test_the_export_has_every_line_is_on_record_and_no_formula(
    technician, technician_client, ended
):
    stocktake, _ = ended
    actions.finish(technician, stocktake)
    answer = technician_client.post(f"/stocktakes/{stocktake.pk}/export/")

    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert len(text.splitlines()) == 5
    assert "Tablet" in text
    assert ",=1+1" not in text
    assert Entry.objects.filter(deed="stocktakes.export").exists()


def test_a_missing_thing_is_marked_as_lost_by_hand(technician, technician_client, ended):
    stocktake, missing = ended
    line = stocktake.lines.get(asset=missing)
    early = technician_client.post(f"/stocktakes/lines/{line.pk}/lost/")
    assert early.status_code == 404

    actions.finish(technician, stocktake)
    assert fresh(missing).status == "in-use"
    page = technician_client.post(f"/stocktakes/lines/{line.pk}/lost/", follow=True).text
    assert fresh(missing).status == "lost"
    assert "now: Lost" in page


def test_an_asset_says_when_it_was_last_seen(technician, technician_client, ended):
    stocktake, missing = ended
    actions.finish(technician, stocktake)
    seen = stocktake.lines.get(outcome="found").asset_id

    assert "Seen in stocktakes" in technician_client.get(f"/assets/{seen}/").text
    assert "Seen in stocktakes" not in technician_client.get(f"/assets/{missing.pk}/").text


def test_a_stocktake_of_another_school_does_not_exist(stranger_client, ended):
    stocktake, _ = ended

    assert stranger_client.get(f"/stocktakes/{stocktake.pk}/").status_code == 404
    assert "Stocktake of" not in stranger_client.get("/stocktakes/").text
