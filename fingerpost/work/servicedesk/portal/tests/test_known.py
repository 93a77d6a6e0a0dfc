"""What is known already is told while somebody types, and of a thing that is reported again."""

import pytest

from conftest import client_for
from fingerpost.records.estate.tests.build import asset
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk.guides.tests.test_guides import written
from fingerpost.work.servicedesk.models import Message
from fingerpost.work.servicedesk.tests.build import a_ticket

pytestmark = pytest.mark.django_db


@pytest.fixture
def laptop(school, ted):
    return asset(school, name="Signpost 14", holder=ted)


def test_a_guide_that_fits_is_found_by_what_is_typed(technician, teacher, ted):
    written(technician, title="Printing from a tablet")
    client = client_for(teacher)

    assert "Printing from a tablet" in client.get("/help/fitting/?text=tablet will not print").text
    assert "Printing" not in client.get("/help/fitting/?text=the sound is gone").text


def test_whoever_reports_their_thing_again_joins_what_is_open(technician, teacher, ted, laptop):
    ticket, client = a_ticket(technician, "Hinge", asset=laptop), client_for(teacher)
    page = client.get(f"/help/ask/broken/?about={laptop.pk}").text
    assert "It is the same fault" in page
    assert "Hinge" not in page

    first = client.post(f"/help/same/{laptop.pk}/", follow=True).text
    again = client.post(f"/help/same/{laptop.pk}/", follow=True).text
    assert f"{ticket.reference} says now that you have the fault too" in first
    assert "says already that you have the fault too" in again
    assert Message.objects.get().ticket == ticket


def test_ones_own_request_is_led_to(teacher, ted, laptop, technician):
    ticket = a_ticket(technician, by=teacher, asset=laptop)
    page = client_for(teacher).get(f"/help/ask/broken/?about={laptop.pk}").text

    assert f'href="/help/requests/{ticket.pk}/"' in page
    assert "It is the same fault" not in page


def test_a_sensitive_request_is_not_told(technician, teacher, ted, laptop):
    ticket = a_ticket(technician, asset=laptop)
    actions.change(technician, ticket, is_sensitive=True)

    assert "same fault" not in client_for(teacher).get(f"/help/ask/broken/?about={laptop.pk}").text
    assert client_for(teacher).post(f"/help/same/{laptop.pk}/").status_code == 404
