"""What stocktakes prove: every rule in every state, and until when it holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.places.actions import add_room
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.places.tests.build import rooms
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.stocktakes import actions, evidence
from fingerpost.records.upkeep.tests.build import kept
from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.limits import Limits, limits_for

from .build import placed, sheet_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
NEVER = None


def go_through(actor, chosen, days_ago, *, seen=(), whole=False):
    """A stocktake that was finished some days ago, and what was seen in it."""
    moment = datetime(2026, 11, 20, 10, tzinfo=UTC) - timedelta(days=days_ago)
    with pretend(moment):
        stocktake = actions.begin(actor, rooms=[] if whole else chosen)
        for room in chosen:
            sheet = sheet_of(stocktake, room)
            for asset in seen:
                if asset.room.pk == room.pk:
                    actions.see(actor, sheet, asset=asset)
            actions.end_room(actor, sheet)
        return actions.finish(actor, stocktake)


def named_lead(head):
    person = add_person(head, name="Dita Fernside", is_slt=True)
    appoint(head, person, duty=Duty.SLT_DIGITAL_LEAD, since=date(2025, 9, 1))


@pytest.mark.parametrize(
    ("seen", "days_ago", "lead", "verdict"),
    [
        (20, 100, True, "met"),
        (19, 100, True, "met"),
        (18, 100, True, "partly"),
        (15, 100, True, "not_met"),
        (20, 400, True, "not_met"),
        (20, 100, False, "partly"),
        (20, NEVER, True, "not_evidenced"),
    ],
)
def test_the_register_is_kept_by_going_to_look(
    school, head, technician, seen, days_ago, lead, verdict
):
    hall = rooms(technician, "Hall")[0]
    things = [placed(school, hall, tag=f"T{n}") for n in range(20)]
    placed(school, hall, status="on-loan")
    if lead:
        named_lead(head)
    if days_ago is not NEVER:
        go_through(technician, [hall], days_ago, seen=things[:seen])

    assert apply("stocktakes.register_kept", TODAY).verdict == verdict


def test_the_sentence_counts_and_names_what_it_left_out(school, head, technician):
    hall = rooms(technician, "Hall")[0]
    thing = placed(school, hall)
    placed(school, hall, status="on-loan")
    named_lead(head)
    go_through(technician, [hall], 10, seen=[thing])

    found = apply("stocktakes.register_kept", TODAY)
    assert found.because == (
        "1 of 1 device was seen in a stocktake in the last year. 1 was left out: 1 on loan."
    )
    assert found.left_out == (("on loan", 1),)


def test_a_look_is_enough_for_a_year_and_no_day_longer(school, head, technician):
    hall = rooms(technician, "Hall")[0]
    named_lead(head)
    go_through(technician, [hall], 10, seen=[placed(school, hall)])

    found = apply("stocktakes.register_kept", TODAY)
    last = found.holds_until
    assert last == date(2026, 11, 10) + timedelta(
        days=limits_for("stocktakes.register_kept", TODAY).days
    )
    assert found.due_again_on == last + timedelta(days=1)
    assert apply("stocktakes.register_kept", last).verdict == "met"
    assert apply("stocktakes.register_kept", last + timedelta(days=1)).verdict == "not_met"


@pytest.mark.parametrize(
    ("whole", "days_ago", "verdict"),
    [
        (True, 30, "met"),
        (False, 30, "partly"),
        (True, 200, "not_met"),
        (True, NEVER, "not_evidenced"),
    ],
)
def test_the_register_is_reviewed_by_going_through_the_whole_school(
    technician, whole, days_ago, verdict
):
    hall = rooms(technician, "Hall")[0]
    if days_ago is not NEVER:
        go_through(technician, [hall], days_ago, whole=whole)

    assert apply("stocktakes.register_reviewed", TODAY).verdict == verdict


def test_the_next_step_is_the_one_that_changes_the_verdict(school, technician):
    hall = rooms(technician, "Hall")[0]
    things = [placed(school, hall, tag=f"T{n}") for n in range(2)]
    go_through(technician, [hall], 10, seen=things[:1])
    assert apply("stocktakes.register_kept", TODAY).go_to == "/stocktakes/"

    go_through(technician, [hall], 5, seen=things)
    assert apply("stocktakes.register_kept", TODAY).go_to == "/people/who-does-what/"


@pytest.mark.parametrize(
    ("reviewed_on", "days_ago", "verdict"),
    [
        (date(2026, 11, 2), NEVER, "met"),
        (date(2026, 11, 2), 200, "met"),
        (date(2026, 3, 2), NEVER, "not_met"),
        (date(2026, 3, 2), 30, "partly"),
        (date(2026, 3, 2), 200, "not_met"),
    ],
)
def test_a_review_of_the_register_shows_it_too(
    school, head, technician, reviewed_on, days_ago, verdict
):
    kept(school, "assets", reviewed_on)
    if days_ago is not NEVER:
        go_through(technician, rooms(technician, "Hall"), days_ago)

    found = apply("stocktakes.register_reviewed", TODAY)
    assert found.verdict == verdict
    assert ("was due again by" in found.because) == (verdict == "not_met")


def test_how_long_a_look_counts_is_said_by_the_limit(school, head, technician):
    room = server_room(technician)
    named_lead(head)
    go_through(technician, [room], 100, seen=[placed(school, room, kind="server")])
    limits = Limits(100, 80, "", TODAY, days=90)

    assert "in the last 90 days" in evidence.register_kept(TODAY, limits).because
    assert "in the last 90 days" in evidence.server_room(TODAY, limits).because
    assert "and none in the last 90 days" in evidence.register_reviewed(TODAY, limits).because
    longer = replace(limits, days=366)
    assert "in the last year" in evidence.server_room(TODAY, longer).because


def server_room(actor):
    made = add_room(actor, name="Comms", use="server-room")
    return Room.objects.select_related("site", "building").get(pk=made.pk)


@pytest.mark.parametrize(
    ("days_ago", "kind", "verdict"),
    [
        (30, "server", "met"),
        (500, "server", "partly"),
        (30, "laptop", "not_met"),
        (NEVER, "server", "not_evidenced"),
    ],
)
def test_a_look_into_the_server_room_shows_what_stands_there(
    school, technician, days_ago, kind, verdict
):
    room = server_room(technician)
    thing = placed(school, room, kind=kind)
    if days_ago is not NEVER:
        go_through(technician, [room], days_ago, seen=[thing])

    assert apply("stocktakes.server_room", TODAY).verdict == verdict


def test_without_a_server_room_on_the_list_nothing_is_said_of_it(technician):
    rooms(technician, "Hall")

    assert apply("stocktakes.server_room", TODAY).verdict == "not_evidenced"


def test_every_rule_of_stocktakes_is_in_these_tables():
    assert {key for key in RULES if key.startswith("stocktakes.")} == {
        "stocktakes.register_kept",
        "stocktakes.register_reviewed",
        "stocktakes.server_room",
    }


def test_the_rows_behind_a_count_are_listed(school, technician, technician_client, governor):
    hall = rooms(technician, "Hall")[0]
    things = [placed(school, hall, name=name) for name in ("Seen thing", "Unseen thing")]
    go_through(technician, [hall], 0, seen=things[:1])

    page = technician_client.get("/stocktakes/unseen/").text
    assert "1 thing was not seen in a stocktake in the last year" in page
    assert "Unseen thing" in page
    assert "Seen thing<" not in page.replace("Unseen thing", "")
    assert client_for(governor).get("/stocktakes/unseen/").status_code == 403


def test_rooms_that_nobody_went_to_are_not_the_whole_school(technician):
    hall = rooms(technician, "Hall", "Library")[0]
    go_through(technician, [hall], 30, whole=True)

    found = apply("stocktakes.register_reviewed", TODAY)
    assert (found.verdict, found.because[:22]) == ("partly", "Some rooms were gone t")


def test_a_laptop_that_only_names_the_server_room_is_seen_there_too(school, technician):
    room = server_room(technician)
    thing = asset(school, kind="laptop", location="comms")
    stocktake = actions.begin(technician, rooms=[room])
    actions.see(technician, sheet_of(stocktake, room), asset=thing)
    actions.end_room(technician, sheet_of(stocktake, room))
    actions.finish(technician, stocktake)

    assert apply("stocktakes.server_room", TODAY).verdict == "not_met"
