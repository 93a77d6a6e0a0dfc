"""Columns and saved views: chosen in the address, kept under a name, shared or one's own."""

import pytest

from fingerpost.foundation.registers.actions import MOST, keep_view
from fingerpost.foundation.registers.models import SavedView
from fingerpost.records.estate.tests.build import an_asset

pytestmark = pytest.mark.django_db
SPARE = "/assets/arrange/?status=spare&columns=name,cost"


def test_the_columns_asked_for_are_shown_in_their_order(technician, technician_client):
    an_asset(technician, cost="450", location="Room 3")

    page = technician_client.get("/assets/?columns=cost,name")

    assert page.text.index(">Purchase cost</th>") < page.text.index(">Description</th>")
    assert ">£450</td>" in page.text
    assert "Room 3" not in page.text


def test_columns_survive_sorting_and_paging(technician, technician_client):
    an_asset(technician)

    page = technician_client.get("/assets/?columns=name&columns=cost&sort=review")

    assert "?sort=reference&amp;columns=name,cost" in page.text


def test_a_kept_view_is_a_tab_that_leads_there(technician, technician_client):
    an_asset(technician, status="spare", name="Spare laptop")

    answer = technician_client.post(SPARE, {"name": "Cupboard"})
    page = technician_client.get(answer.url)

    assert (
        '<a href="?status=spare&amp;columns=name,cost" aria-current="page">Cupboard</a>'
        in page.text
    )
    assert "Spare laptop" in page.text


def test_ones_own_view_is_seen_by_oneself_alone(technician, technician_client, digital_lead_client):
    an_asset(technician)
    technician_client.post(SPARE, {"name": "Mine alone"})
    technician_client.post(SPARE, {"name": "For all", "is_shared": "on"})

    page = digital_lead_client.get("/assets/")

    assert "For all" in page.text
    assert "Mine alone" not in page.text


def test_another_school_sees_no_view_of_ours(
    technician, technician_client, stranger, stranger_client
):
    technician_client.post(SPARE, {"name": "For all", "is_shared": "on"})
    view = SavedView.objects.get()

    assert "For all" not in stranger_client.get("/assets/arrange/").text
    assert stranger_client.post(f"/assets/views/{view.pk}/forget/").status_code == 404


def test_a_reader_keeps_views_and_cannot_share_them(school, auditor_client):
    auditor_client.post(SPARE, {"name": "Mine", "is_shared": "on"})

    assert not SavedView.objects.get().is_shared


def test_a_view_is_taken_away(technician_client):
    technician_client.post(SPARE, {"name": "Cupboard"})

    technician_client.post(f"/assets/views/{SavedView.objects.get().pk}/forget/")

    assert not SavedView.objects.exists()


def test_a_view_of_somebody_else_is_left_alone(technician_client, digital_lead_client):
    digital_lead_client.post(SPARE, {"name": "Hers"})
    view = SavedView.objects.get()

    assert technician_client.post(f"/assets/views/{view.pk}/forget/").status_code == 404


def test_a_second_view_of_a_name_is_refused(technician_client):
    technician_client.post(SPARE, {"name": "Cupboard"})

    page = technician_client.post(SPARE, {"name": "Cupboard"})

    assert "You have a view of this name already" in page.text


def test_views_do_not_become_so_many_that_nobody_finds_one(technician, technician_client):
    for n in range(MOST):
        keep_view(technician, "asset", "?", name=f"View {n}")

    page = technician_client.post(SPARE, {"name": "One more"})

    assert "Take one away first" in page.text


def test_a_folded_filter_says_what_is_chosen(technician, technician_client):
    an_asset(technician, kind="laptop")

    page = technician_client.get("/assets/?kind=laptop&sort=review").text

    assert '<span class="small">Laptop, by review date</span>' in page
    assert "<details" in page


def test_a_phone_shows_what_matters_or_what_was_asked_for(technician, technician_client):
    an_asset(technician, serial="X1")

    assert 'data-label="Serial number" data-desk' in technician_client.get("/assets/").text
    chosen = technician_client.get("/assets/?columns=name,serial").text
    assert 'data-label="Serial number" class' in chosen
