"""How long a request took: off unless a leader wants it, and never told by person."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.actions_setting import set_effort
from fingerpost.work.servicedesk.effort import in_words, is_noted

from .build import a_ticket, again

FIELD = "How many minutes did it take?"


@pytest.fixture
def noting(digital_lead):
    """The school notes how long requests take."""
    set_effort(digital_lead, is_noted=True)


def resolve(client, ticket, minutes):
    told = {"resolution": "Plugged in", "minutes": minutes}
    return client.post(f"/desk/{ticket.pk}/resolve/", told, follow=True)


@pytest.mark.django_db
def test_nobody_is_asked_unless_the_school_wants_it(technician, technician_client, ticket):
    assert FIELD not in technician_client.get(f"/desk/{ticket.pk}/resolve/").text
    resolve(technician_client, ticket, "30")
    assert (again(ticket).is_open, again(ticket).minutes) == (False, None)

    with pytest.raises(DomainError, match="does not note"):
        moving.resolve(technician, [a_ticket(technician)], resolution="Done", minutes=30)


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "kept"), [("30", 30), ("", None), ("0", 0), ("2400", 2400)])
def test_what_is_noted_is_kept_and_may_be_left_empty(
    noting, technician_client, ticket, typed, kept
):
    assert FIELD in technician_client.get(f"/desk/{ticket.pk}/resolve/").text
    resolve(technician_client, ticket, typed)

    assert (again(ticket).is_open, again(ticket).minutes) == (False, kept)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-1", "whole number of minutes from 0 to 2,400"),
        ("2401", "whole number of minutes from 0 to 2,400"),
        ("half an hour", "Enter whole minutes, like 15"),
        ("1.5", "Enter whole minutes, like 15"),
    ],
)
def test_what_cannot_be_is_refused_beside_the_field(noting, technician_client, ticket, typed, said):
    assert said in resolve(technician_client, ticket, typed).text

    assert again(ticket).is_open


@pytest.mark.django_db
def test_opened_again_it_says_what_was_noted_and_keeps_it(noting, technician, technician_client):
    ticket = a_ticket(technician)
    moving.resolve(technician, [ticket], resolution="Plugged in", minutes=20)
    moving.reopen(technician, again(ticket), reason="Dark again")

    page = technician_client.get(f"/desk/{ticket.pk}/resolve/").text
    assert "20 minutes were noted before it was opened again" in page
    moving.resolve(technician, [again(ticket)], resolution="New lamp")
    assert again(ticket).minutes == 20


@pytest.mark.django_db
def test_work_that_mends_several_is_noted_once(noting, technician):
    both = [a_ticket(technician), a_ticket(technician)]

    moving.resolve(technician, both, resolution="Plugged in", minutes=20)
    assert [again(each).minutes for each in both] == [20, None]


@pytest.mark.django_db
def test_the_record_keeps_no_minutes_beside_whoever_acted(noting, technician):
    moving.resolve(technician, [a_ticket(technician)], resolution="Plugged in", minutes=20)

    assert Entry.objects.filter(deed="desk.resolve").exists()
    assert not any("minutes" in each.fields for each in Change.objects.all())


@pytest.mark.django_db
def test_a_leader_switches_it_on_and_off_on_the_record(digital_lead, technician, ticket):
    client = client_for(digital_lead)
    client.post("/desk/effort/", {"is_noted": "yes"})
    assert is_noted()
    moving.resolve(technician, [ticket], resolution="Plugged in", minutes=20)

    client.post("/desk/effort/", {"is_noted": "no"})
    assert (is_noted(), again(ticket).minutes) == (False, 20)
    assert Entry.objects.filter(deed="desk.set_effort").count() == 2
    assert "nothing to save" in client.post("/desk/effort/", {"is_noted": "no"}).text


@pytest.mark.django_db
def test_those_who_do_the_work_do_not_decide_it(technician, technician_client):
    assert technician_client.get("/desk/effort/").status_code == 403
    with pytest.raises(NotAllowed):
        set_effort(technician, is_noted=True)


@pytest.mark.django_db
def test_too_many_minutes_are_refused_by_the_deed_itself(noting, technician, ticket):
    with pytest.raises(ValidationError, match="0 to 2,400"):
        moving.resolve(technician, [ticket], resolution="Plugged in", minutes=2401)
    moving.resolve(technician, [ticket], resolution="Plugged in", minutes=2400)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ([], ""),
        (
            [10, 20, 30, 40, None],
            "noted for fewer than 5 of 5 requests that were solved, so nothing",
        ),
        (
            [5, 10, 10, 30, 1200, None],
            "noted for 5 of 6 requests that were solved: 1,255 in all, and 10 minutes for the one",
        ),
    ],
)
def test_minutes_are_told_of_how_many_and_never_of_a_few(minutes, said):
    assert said in in_words(minutes, 5)
    assert bool(in_words(minutes, 5)) == bool(said)
