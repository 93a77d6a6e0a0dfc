"""The page of an asset shows the requests about it, and leads to the form for another."""

import pytest

from conftest import client_for
from fingerpost.foundation.now import now
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.work.servicedesk import actions, counting
from fingerpost.work.servicedesk.actions_moving import resolve
from fingerpost.work.servicedesk.portal.actions import passer_by, report_broken

pytestmark = pytest.mark.django_db


@pytest.fixture
def visualiser(technician):
    return an_asset(technician, name="Visualiser", tag="FW-0187")


@pytest.fixture
def broken(school, visualiser):
    return report_broken(passer_by(school), visualiser, trouble="dead", words="No light")


def test_the_page_of_an_asset_shows_what_was_asked_about_it(
    technician, technician_client, visualiser, broken
):
    page = technician_client.get(f"/assets/{visualiser.pk}/").text
    assert "IT-0001 It does not turn on" in page
    assert f"/help/ask/broken/?about={visualiser.pk}" in page

    actions.change(technician, broken, is_sensitive=True)
    assert "It does not turn on" not in technician_client.get(f"/assets/{visualiser.pk}/").text


def test_whoever_comes_from_the_page_of_a_thing_finds_it_filled_in(
    technician_client, teacher, visualiser
):
    address = f"/help/ask/broken/?about={visualiser.pk}"

    assert f'value="{visualiser.pk}" selected' in technician_client.get(address).text
    assert "Visualiser" not in client_for(teacher).get(address).text


def test_a_year_is_counted_by_what_was_asked(technician, broken):
    assert [(each.label, each.asked, each.done) for each in counting.totals(now())] == [
        ("All kinds", 1, 0),
        ("Something is broken", 1, 0),
    ]

    resolve(technician, [broken], resolution="New power lead")
    assert counting.totals(now())[0].done_soon == 1


def test_governors_see_numbers_and_no_words(governor, broken):
    page = client_for(governor).get("/desk/totals/").text

    assert "1 request came to IT" in page
    assert "No light" not in page
