from datetime import timedelta

import pytest

from conftest import client_for
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.privacy import retention
from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.falling_due import requests
from fingerpost.work.servicedesk.models import Message, Ticket

from .build import a_ticket

pytestmark = pytest.mark.django_db


def found(actor, text):
    return client_for(actor).get("/search/", {"q": text}).text


@pytest.mark.parametrize("text", ["projector", "IT-0001", "lamp ordered"])
def test_a_request_is_found_by_its_number_and_by_what_was_said(technician, ticket, text):
    actions.note(technician, ticket, text="A lamp is ordered")

    assert f'href="/desk/{ticket.pk}/"' in found(technician, text)


def test_those_who_see_no_queue_find_no_request(teacher, technician, ticket):
    assert f"/desk/{ticket.pk}/" not in found(teacher, "projector")
    assert f"/desk/{ticket.pk}/" in found(technician, "projector")


def test_a_sensitive_request_is_found_by_those_it_concerns(technician, dpo, ticket):
    actions.change(technician, ticket, is_sensitive=True)

    assert f"/desk/{ticket.pk}/" not in found(dpo, "projector")
    moving.take(technician, [ticket])
    assert f"/desk/{ticket.pk}/" in found(technician, "projector")


def test_the_desk_waits_in_one_line_each(technician):
    for _ in range(3):
        a_ticket(technician)

    assert [each.title for each in requests(today(), today())] == ["3 requests are with nobody"]
    moving.take(technician, list(Ticket.objects.all()))
    assert list(requests(today(), today())) == []


def test_requests_go_three_years_after_they_were_resolved(technician, school, ticket):
    actions.reply(technician, ticket, text="On my way")
    moving.resolve(technician, [ticket], resolution="New lamp")
    open_one = a_ticket(technician)

    retention.apply(school, today() + timedelta(days=1000))
    assert Ticket.objects.count() == 2
    with pretend(now() + timedelta(days=1200)):
        retention.apply(school, today())
    assert list(Ticket.objects.all()) == [open_one]
    assert not Message.objects.exists()
    assert "projector" not in found(technician, "IT-0001").partition("<main")[2]
