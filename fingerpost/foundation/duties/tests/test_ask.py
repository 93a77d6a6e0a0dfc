"""Asking somebody, on the page of a record or of nothing in particular."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import client_for
from fingerpost.foundation.duties import actions
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.errors import NotAllowed
from fingerpost.records.estate.tests.build import an_asset

from .conftest import DUE

pytestmark = pytest.mark.django_db
ASKED = {"title": "Look for it", "who": "tess wickham", "due_on": "15 May 2099"}


def test_somebody_on_the_list_is_asked_by_name(tess, digital_lead_client):
    answer = digital_lead_client.post("/waiting/ask/", ASKED)

    assert answer.url == "/waiting/"
    held = ToDo.objects.get()
    assert (held.owner, held.due_on, held.asked_by) == (tess, DUE, "Dita Fernside")


def test_a_name_that_is_nobodys_is_refused(digital_lead_client, school):
    page = digital_lead_client.post("/waiting/ask/", ASKED).text

    assert "Nobody called tess wickham is on the list of people" in page
    assert not ToDo.objects.exists()


def test_a_company_outside_is_asked_by_any_name(digital_lead_client, school):
    outside = {"who": "Hedgerow Networks", "is_outside": "on", "outside_email": "Help@hn.example"}
    digital_lead_client.post("/waiting/ask/", ASKED | outside)

    held = ToDo.objects.get()
    assert (held.owner, held.who, held.outside_email) == (
        None,
        "Hedgerow Networks",
        "help@hn.example",
    )


def test_a_day_that_has_been_is_refused(tess, digital_lead_client):
    page = digital_lead_client.post("/waiting/ask/", ASKED | {"due_on": "1 May 2020"}).text

    assert "a day that is still to come" in page


def test_somebody_is_asked_from_any_page_about_it(tess, digital_lead_client):
    page = digital_lead_client.get("/school-year/?year=2026").text
    way = "/waiting/ask/?about=/school-year/%3Fyear%3D2026&amp;called=School%20year%202026/27"
    assert way in page

    answer = digital_lead_client.post(way.replace("&amp;", "&"), ASKED)
    assert answer.url == "/school-year/?year=2026"
    assert ToDo.objects.get().origin == "School year 2026/27"


@pytest.mark.parametrize("about", ["//elsewhere.example/waiting/", "https://x.example/", "/no/"])
def test_no_other_place_is_led_back_to(tess, digital_lead_client, about):
    answer = digital_lead_client.post(f"/waiting/ask/?about={about}&called=Here", ASKED)

    assert answer.url == "/waiting/"
    assert ToDo.objects.get().origin_url == ""


def test_where_one_asks_about_a_record_the_page_is_not_offered_beside_it(
    technician, digital_lead_client
):
    asset = an_asset(technician)
    page = digital_lead_client.get(f"/assets/{asset.pk}/").text

    assert "Ask somebody by Friday" in page
    assert "Ask somebody about this page" not in page


def test_whoever_may_not_ask_is_not_offered_it(governor_client, school):
    assert "Ask somebody about this page" not in governor_client.get("/school-year/").text


def test_the_page_of_a_record_says_who_is_asked(tess, technician, digital_lead_client):
    asset = an_asset(technician)
    answer = digital_lead_client.post(f"/waiting/ask/asset/{asset.pk}/", ASKED)
    page = digital_lead_client.get(answer.url).text

    assert answer.url == f"/assets/{asset.pk}/"
    assert "Asked of Tess Wickham, by 15 May 2099" in page


def test_a_reader_of_the_record_reads_who_and_by_when_alone(
    tess, dpo, technician, digital_lead_client
):
    asset = an_asset(technician)
    digital_lead_client.post(f"/waiting/ask/asset/{asset.pk}/", ASKED)
    page = client_for(dpo).get(f"/assets/{asset.pk}/").text

    assert "Asked of Tess Wickham" in page
    assert "Look for it" not in page


def test_a_governor_asks_nobody(governor, tess):
    with pytest.raises(NotAllowed):
        actions.ask(governor, Origin(), title="No", due_on=DUE, owner=tess)


def test_what_is_no_register_is_not_found(digital_lead_client, school):
    assert digital_lead_client.get("/waiting/ask/gadget/1/").status_code == 404
    assert digital_lead_client.get("/waiting/ask/asset/1/").status_code == 404


def test_another_schools_record_is_not_found(technician, stranger_client):
    asset = an_asset(technician)

    assert stranger_client.get(f"/waiting/ask/asset/{asset.pk}/").status_code == 404


def test_a_page_needs_as_many_queries_however_much_is_asked(
    tess, technician, digital_lead_client, django_assert_max_num_queries
):
    page = f"/assets/{an_asset(technician).pk}/"
    there = f"/waiting/ask/asset/{page.split('/')[2]}/"
    with CaptureQueriesContext(connection) as one:
        digital_lead_client.get(page)
    empty = len(one)
    for n in range(3):
        digital_lead_client.post(there, ASKED | {"title": f"Thing {n}"})

    digital_lead_client.get(page)  # says what was just done
    with django_assert_max_num_queries(empty):
        assert "Thing 2" in digital_lead_client.get(page).text
