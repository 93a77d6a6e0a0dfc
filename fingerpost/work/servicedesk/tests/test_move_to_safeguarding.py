"""What IT should never have been told goes to those who answer for it, and nothing of it stays."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions, actions_moving, actions_together
from fingerpost.work.servicedesk.actions_safeguarding import move_to_safeguarding
from fingerpost.work.servicedesk.models import Event, Message
from fingerpost.work.servicedesk.tests.build import a_ticket, again
from fingerpost.work.servicedesk.worries.actions import NobodyToTell
from fingerpost.work.servicedesk.worries.tests.build import appointed

pytestmark = pytest.mark.django_db
SECRET = "Zyzzyva"


@pytest.fixture
def safeguarding(digital_lead, school):
    return appointed(digital_lead, somebody("Dana Webb", Role.DSL, school), Duty.DSL)


@pytest.fixture
def ticket(head, technician):
    """A request in every text of which there is something that IT must not read."""
    made = a_ticket(head, f"{SECRET} in the library", description=f"{SECRET} was upset")
    actions.note(technician, made, text=f"{SECRET} again")
    actions_together.list_step(technician, made, words=f"Ask {SECRET}")
    actions_moving.resolve(technician, [made], resolution=f"Told {SECRET}")
    actions_moving.reopen(technician, made, reason=f"{SECRET} came back")
    actions.prioritise(technician, made, priority=1, reason=f"{SECRET} waits")
    attach(technician, made, upload=SimpleUploadedFile("seen.txt", b"What was seen"))
    return again(made)


def test_all_of_it_goes_to_the_safeguarding_lead(technician, safeguarding, ticket):
    worry = move_to_safeguarding(technician, ticket)

    assert worry.words.count(SECRET) == 7
    page = client_for(safeguarding).get(f"/worries/{worry.pk}/").text
    assert ticket.reference in page
    (file,) = StoredFile.objects.all().of(worry)
    assert client_for(safeguarding).get(f"/files/{file.pk}/").status_code == 200
    assert client_for(technician).get(f"/files/{file.pk}/").status_code == 404


def test_nothing_of_it_stays_in_it_s_sight(technician, safeguarding, ticket):
    move_to_safeguarding(technician, ticket)

    page = client_for(technician).get(f"/desk/{ticket.pk}/").text
    assert SECRET not in page
    assert "seen.txt" not in page
    assert not Message.objects.exists()
    assert not Event.objects.filter(reason__icontains=SECRET).exists()
    assert not again(ticket).is_open


def test_it_is_on_the_record_which_keeps_no_copy(technician, safeguarding, ticket):
    move_to_safeguarding(technician, ticket)

    assert Entry.objects.order_by("seq").last().deed == "desk.move_to_safeguarding"
    assert not Change.objects.filter(fields__icontains=SECRET).exists()
    assert not Detail.objects.filter(value__icontains=SECRET).exists()


def test_it_is_moved_once(technician, safeguarding, ticket):
    move_to_safeguarding(technician, ticket)

    with pytest.raises(DomainError, match="passed on already"):
        move_to_safeguarding(technician, ticket)


def test_where_nobody_is_named_everything_stays_as_it_is(technician, ticket):
    with pytest.raises(NobodyToTell):
        move_to_safeguarding(technician, ticket)

    assert SECRET in again(ticket).summary


def test_a_teacher_moves_nothing(teacher, safeguarding, ticket):
    with pytest.raises(NotAllowed):
        move_to_safeguarding(teacher, ticket)


def test_the_page_says_what_it_does_before_it_is_done(technician, safeguarding, ticket):
    address = f"/desk/{ticket.pk}/safeguarding/"
    client = client_for(technician)

    assert "leave the sight of IT" in client.get(address).text
    assert SECRET in again(ticket).summary
    client.post(address, {"sure": "yes"})
    assert SECRET not in again(ticket).summary
