"""What licences prove: each rule in every state, and until when."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for
from fingerpost.foundation.now import pretend
from fingerpost.records.estate.tests.build import asset
from fingerpost.records.licences import actions
from fingerpost.standards.evidence import apply

from .build import TODAY, licence

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("dated", "undated", "verdict"),
    [(0, 0, "not_evidenced"), (1, 0, "met"), (4, 1, "partly"), (1, 1, "not_met")],
)
def test_licences_that_run_out_say_when(technician, dated, undated, verdict):
    for n in range(dated):
        licence(technician, product=f"Dated {n}")
    for n in range(undated):
        licence(technician, product=f"Open {n}", ends_on=None)

    assert apply("licences.end_dates", TODAY).verdict == verdict


def test_the_sentence_names_what_it_left_out(technician):
    licence(technician)
    licence(technician, product="Penguin", kind="open-source")

    assert apply("licences.end_dates", TODAY).because == (
        "1 of 1 licence that runs out says when. Left out: 1 without an end by its kind."
    )


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({}, "met"),
        ({"used": 40}, "met"),
        ({"used": 41}, "not_met"),
        ({"ends_on": date(2026, 11, 19)}, "not_met"),
        ({"ends_on": date(2026, 11, 20)}, "met"),
        ({"used": None}, "not_evidenced"),
        ({"bought": None}, "not_evidenced"),
        ({"used_on": date(2025, 11, 19)}, "not_evidenced"),
        ({"used_on": date(2025, 11, 20)}, "met"),
        ({"used_on": None}, "not_evidenced"),
        ({"metric": "site", "bought": None, "used": None}, "met"),
        ({"kind": "free"}, "not_evidenced"),
        ({"status": "planned"}, "not_evidenced"),
    ],
)
def test_no_more_is_used_than_was_bought(technician, values, verdict):
    licence(technician, **values)

    assert apply("licences.enough_seats", TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ({"bought": None}, "mend/?missing=seats"),
        ({"used": None}, "mend/?missing=use"),
        ({"used_on": date(2025, 11, 19)}, "mend/?missing=count-due"),
        ({"used": 41}, "?missing=unlicensed"),
        ({"ends_on": date(2026, 11, 19)}, "?missing=unlicensed"),
    ],
)
def test_the_next_step_leads_to_where_it_is_done(technician, values, asked):
    licence(technician, **values)

    found = apply("licences.enough_seats", TODAY)
    assert found.go_to == f"/licences/{asked}"
    with pretend(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        assert "Wordsmith" in client_for(technician).get(found.go_to).text


def test_use_that_is_filled_in_for_several_is_counted_that_day(technician):
    made = licence(technician, used_on=date(2025, 11, 19))

    with pretend(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        actions.mend(technician, {made.pk: {"used": 38}})

    made.refresh_from_db()
    assert (made.used, made.used_on) == (38, TODAY)
    assert apply("licences.enough_seats", TODAY).verdict == "met"


def test_an_empty_register_shows_nothing_whatever_else_is_kept(school):
    asset(school)

    assert apply("licences.enough_seats", TODAY).verdict == "not_evidenced"


def test_what_is_met_holds_until_the_licence_ends(technician):
    licence(technician, ends_on=date(2026, 12, 31))

    found = apply("licences.enough_seats", TODAY)
    assert (found.holds_until, found.due_again_on) == (date(2026, 12, 31), date(2027, 1, 1))
