"""Counting a room: what was typed, what it means, and what is said about it."""

import re

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes import actions
from fingerpost.records.stocktakes.models import Line
from fingerpost.records.stocktakes.reading import told_by

from .build import begun, fresh, outcomes, placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(school, technician):
    """A stocktake of two rooms, and a laptop that belongs in the first."""
    stocktake, (ict, hall) = begun(technician, "ICT suite", "Hall")
    laptop = placed(school, ict.room, name="Laptop", tag="1042", serial="5CG-123 AB")
    return stocktake, ict, hall, laptop


def scan(client, sheet, words, **more):
    return client.post(f"/stocktakes/rooms/{sheet.pk}/", {"words": words, **more}, follow=True)


@pytest.mark.parametrize("words", ["1042", " 1042 ", "5cg123ab", "S5CG123AB", "AST", "ast-"])
def test_a_tag_a_serial_number_or_a_reference_finds_a_thing(technician_client, counted, words):
    stocktake, ict, _, laptop = counted
    typed = f"{words}{laptop.number}" if words.lower().startswith("ast") else words
    page = scan(technician_client, ict, typed)

    assert "Found: " in page.text
    assert outcomes(stocktake) == {f"{laptop}": "found"}


def test_what_was_seen_leaves_the_list_of_what_was_not(technician_client, counted):
    _, ict, _, laptop = counted
    assert f'value="{laptop.pk}"' in technician_client.get(f"/stocktakes/rooms/{ict.pk}/").text

    page = scan(technician_client, ict, "1042")
    assert f'value="{laptop.pk}"' not in page.text
    assert "ICT suite: 1 of 1 seen" in page.text


def test_scanning_twice_does_no_harm(technician_client, counted):
    stocktake, ict, _, _ = counted
    scan(technician_client, ict, "1042")
    page = scan(technician_client, ict, "1042")

    assert "counted here already" in page.text
    assert Line.objects.filter(stocktake=stocktake).count() == 1


def test_a_thing_in_another_room_is_noted_and_moved_only_if_chosen(technician_client, counted):
    stocktake, _, hall, laptop = counted
    page = scan(technician_client, hall, "1042")
    assert "The register says “ICT suite”" in page.text
    assert outcomes(stocktake) == {f"{laptop}": "misplaced"}

    line = Line.objects.get()
    technician_client.post(f"/stocktakes/lines/{line.pk}/decide/", {"moves": "yes"})
    assert Line.objects.get().moves
    assert fresh(laptop).location == "ICT suite"


def test_a_thing_that_was_counted_in_another_room_is_asked_about(technician_client, counted):
    stocktake, ict, hall, laptop = counted
    scan(technician_client, ict, "1042")
    page = scan(technician_client, hall, "1042")
    assert "was counted in ICT suite" in page.text
    assert outcomes(stocktake) == {f"{laptop}": "found"}

    scan(technician_client, hall, "1042", again=laptop.pk)
    assert outcomes(stocktake) == {f"{laptop}": "misplaced"}


@pytest.mark.parametrize(
    ("status", "more", "said"),
    [
        ("disposed", {"disposed_on": "2026-03-03"}, "Disposed of on 3 March 2026"),
        ("lost", {}, "Lost"),
    ],
)
def test_what_should_be_gone_is_said_loudly(school, technician_client, counted, status, more, said):
    stocktake, ict, _, _ = counted
    gone = asset(school, name="Old", tag="77", status=status, **more)
    page = scan(technician_client, ict, "77")

    assert f"Stop: {gone} is here, but the register says “{said}”" in page.text
    assert outcomes(stocktake) == {f"{gone}": "gone"}
    assert fresh(gone).status == status


def test_a_loan_in_a_room_is_not_expected_and_not_missing(school, technician_client, counted):
    stocktake, _, hall, _ = counted
    lent = placed(school, hall.room, name="Lent", tag="88", status="on-loan")
    page = scan(technician_client, hall, "88")

    assert "The register says “On loan”" in page.text
    assert outcomes(stocktake) == {f"{lent}": "misplaced"}


def test_what_the_register_does_not_know_is_kept_and_found_once_it_is_added(
    school, technician_client, counted
):
    stocktake, ict, _, _ = counted
    page = scan(technician_client, ict, "=Mystery 9")
    assert "is not in the register" in page.text
    assert "Add it to the register" in page.text

    new = placed(school, ict.room, name="Printer", tag="=mystery 9")
    scan(technician_client, ict, "=Mystery 9")
    assert outcomes(stocktake) == {f"{new}": "found"}


def test_an_unknown_thing_is_noted_once(technician_client, counted):
    _, ict, hall, _ = counted
    scan(technician_client, ict, "Mystery")
    page = scan(technician_client, hall, "MYSTERY")

    assert "noted already, in ICT suite" in page.text
    assert Line.objects.count() == 1


def test_two_things_of_one_serial_number_are_ticked_on_the_list(school, technician_client, counted):
    _, ict, _, _ = counted
    both = [placed(school, ict.room, name=name, serial="SAME-1") for name in ("One", "Two")]
    page = scan(technician_client, ict, "same1")
    assert "Tick the right one on the list" in page.text

    technician_client.post(f"/stocktakes/rooms/{ict.pk}/tick/", {"asset": [both[0].pk]})
    assert [line.asset_id for line in Line.objects.all()] == [both[0].pk]


def test_nothing_typed_is_refused_in_words(technician_client, counted):
    _, ict, _, _ = counted

    assert "Type or scan what is on the label" in scan(technician_client, ict, "  ").text


def test_a_count_is_taken_back(technician_client, counted):
    stocktake, ict, _, _ = counted
    scan(technician_client, ict, "1042")
    technician_client.post(f"/stocktakes/lines/{Line.objects.get().pk}/take-back/")

    assert outcomes(stocktake) == {}


def test_a_place_in_words_means_the_room_of_that_name(school, technician_client, counted):
    _, ict, hall, _ = counted
    named = asset(school, name="Projector", location="the  HALL".replace("the  ", ""))
    text = technician_client.get(f"/stocktakes/rooms/{hall.pk}/").text

    assert f'value="{named.pk}"' in text
    assert f'value="{named.pk}"' not in technician_client.get(f"/stocktakes/rooms/{ict.pk}/").text


def test_only_who_counts_opens_a_room(school, counted, dpo, teacher):
    _, ict, _, _ = counted
    bo = client_for(somebody("Bo Rushmere", Role.BUSINESS, school))

    assert bo.get(f"/stocktakes/rooms/{ict.pk}/").status_code == 200
    assert client_for(dpo).get("/stocktakes/").status_code == 200
    assert client_for(dpo).get(f"/stocktakes/rooms/{ict.pk}/").status_code == 403
    assert client_for(teacher).get("/stocktakes/").status_code == 403


def test_without_rooms_nothing_can_be_counted(technician):
    with pytest.raises(actions.DomainError, match="rooms on the list first"):
        actions.begin(technician)
    rooms(technician, "Hall")
    assert actions.begin(technician).whole_school


def test_what_somebody_else_changed_meanwhile_is_not_undone(school, technician):
    _, (ict, hall) = begun(technician, "ICT suite", "Hall")
    thing = placed(school, hall.room)
    shown = fresh(actions.see(technician, ict, asset=thing))
    actions.see(technician, hall, asset=thing, again=True)

    with pytest.raises(actions.Already, match="Somebody else"):
        actions.take_back(technician, shown)
    with pytest.raises(actions.Already, match="Somebody else"):
        actions.decide(technician, shown, moves=True)
    assert fresh(shown).sheet == hall


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("5CG9441XYZ", {"serial": "5CG9441XYZ"}),
        ("FP-0412", {"tag": "FP-0412"}),
        ("10423", {"tag": "10423"}),
        ("AST-0042", {}),
        ("https://desk.example/a/abcdef7/", {}),
    ],
)
def test_what_was_scanned_fills_the_form_of_a_new_asset(words, told):
    assert told_by(words) == told


def test_adding_what_the_register_does_not_know_begins_with_what_was_scanned(
    technician_client, counted
):
    _, ict, _, _ = counted
    page = scan(technician_client, ict, "5CG9441XYZ")
    link = re.search(r'href="(/assets/new/[^"]+)"', page.text)[1].replace("&amp;", "&")

    form = technician_client.get(link).text
    assert 'value="5CG9441XYZ"' in form
    assert f'value="{ict.label}"' in form
