"""A row as it was on a day of the past, put back change by change from the record."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists, sampled_from

from fingerpost.foundation.now import pretend
from fingerpost.foundation.past import Known
from fingerpost.foundation.registers.as_it_was import as_it_was
from fingerpost.records.estate import actions
from fingerpost.records.estate.register import ASSETS
from fingerpost.standards import findings

from .build import an_asset

pytestmark = pytest.mark.django_db
JANUARY = datetime(2026, 1, 12, 9, tzinfo=UTC)
MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)
JUNE = datetime(2026, 6, 1, 9, tzinfo=UTC)


@pytest.fixture
def laptop(technician):
    """In January in Room 3, since March in Room 4, since June bought in 2024."""
    with pretend(JANUARY):
        asset = an_asset(technician, location="Room 3")
    with pretend(MARCH):
        asset = actions.change(technician, asset, revision=asset.revision, location="Room 4")
    with pretend(JUNE):
        bought = datetime(2024, 9, 2, tzinfo=UTC).date()
        return actions.change(technician, asset, revision=asset.revision, purchased_on=bought)


@pytest.fixture
def shown(laptop, technician_client):
    """The page of the laptop as it was on a day."""
    return lambda day: technician_client.get(f"/assets/{laptop.pk}/past/?as_at={day}").text


def test_a_row_is_shown_as_it_was_at_the_end_of_a_day(shown):
    assert "<dd>Room 3</dd>" in shown("2026-02-01")
    assert "<dd>Room 4</dd>" in shown("2026-03-02")


def test_what_is_different_today_is_named_beside_it(shown):
    assert 'Location: Room 4 <span class="small">(was Room 3)' in shown("2026-02-01")
    assert "(was Room 3)" not in shown("2026-03-02")
    assert '2 September 2024 <span class="small">(was not set)' in shown("2026-03-02")


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(rooms=lists(sampled_from(("", "Room 3", "Room 4", "Hall")), max_size=6))
def test_every_day_of_any_history_is_told_as_somebody_who_wrote_it_down_would(technician, rooms):
    with pretend(JANUARY):
        asset = an_asset(technician, location="Library")
    written_down = {JANUARY.date(): "Library"}
    for week, room in enumerate(rooms, 1):
        moment = JANUARY + timedelta(weeks=week)
        written_down[moment.date()] = room
        if room == asset.location:
            continue
        with pretend(moment):
            asset = actions.change(technician, asset, revision=asset.revision, location=room)

    told = {day: as_it_was(ASSETS, asset, Known(day).moment).row.location for day in written_down}

    assert told == written_down


def test_nothing_differs_since_the_last_change(shown):
    assert "it says the same today" in shown("2026-06-01")


def test_a_row_that_came_later_was_not_there(shown):
    assert "AST-0001 was not in the register at the end of 11 January 2026" in shown("2026-01-11")


def test_a_day_that_cannot_be_read_is_asked_for_again(shown):
    assert "Show that day" in shown("yesterday")
    assert "As at" not in shown("yesterday")


def test_what_a_reader_may_not_see_today_stays_out_of_the_past(laptop, governor_client):
    assert governor_client.get(f"/assets/{laptop.pk}/past/?as_at=2026-02-01").status_code == 403


def test_a_verdict_of_the_past_names_its_wrong_rows_as_they_were(laptop, technician_client):
    with pretend(JANUARY):
        findings.look("estate.review_dates", JANUARY.date())
    page = technician_client.get("/standards/requirement/DLG-2.16/?as_at=2026-02-01").text

    assert f'<a href="/assets/{laptop.pk}/past/?as_at=2026-02-01">AST-0001</a>' in page
    assert 'Location: Room 4 <span class="small">(was Room 3)' in page
    assert "They are those of 12 January 2026" in page
