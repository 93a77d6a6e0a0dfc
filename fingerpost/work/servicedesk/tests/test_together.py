import pytest

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.actor import system
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.files.tests.build import upload
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions, steps
from fingerpost.work.servicedesk import actions_together as together
from fingerpost.work.servicedesk.models import Event, Message, Phrase, Said, Step, Ticket
from fingerpost.work.servicedesk.models.tickets import NEVER
from fingerpost.work.servicedesk.worries.tests.build import appointed

from .build import a_ticket, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def twice(technician, ticket):
    """The same projector, reported by somebody else, with a note and a step."""
    other = a_ticket(technician, "Projector broken", a_class_waits=True)
    actions.note(technician, other, text="Lamp ordered")
    together.list_step(technician, other, words="Fit the lamp")
    return other


def test_merging_moves_everything_and_says_so(technician, ticket, twice):
    together.merge(technician, twice, into=ticket)

    assert [each.text for each in Message.objects.all().of(ticket)] == ["Lamp ordered"]
    assert Step.objects.get().ticket == ticket
    assert (again(twice).status, again(twice).merged_into) == ("closed", ticket)
    assert "Projector broken" in Event.objects.all().of(ticket).get(kind="merged").reason
    assert again(ticket).a_class_waits


def test_a_ticket_is_merged_with_another_that_is_open(technician, ticket, twice):
    with pytest.raises(DomainError, match="with itself"):
        together.merge(technician, ticket, into=ticket)

    together.merge(technician, twice, into=ticket)
    with pytest.raises(DomainError, match="is closed already"):
        together.merge(technician, ticket, into=again(twice))


def test_a_second_matter_becomes_a_ticket_of_its_own(technician, teacher, ticket):
    said = actions.answer(teacher, ticket, text="And the printer jams")

    new = together.split(technician, ticket, said, summary="The printer jams")
    assert (new.who, new.description) == ("Ted Brackley", "And the printer jams")
    assert Event.objects.all().of(new).get().reason == "Split from IT-0001"


def test_what_is_split_off_falls_due_like_any_other(technician, promised, ticket):
    with pretend(at("2026-10-22 15:30")):
        said = actions.note(technician, ticket, text="And the printer jams")
        new = together.split(technician, ticket, said, summary="The printer jams")

    assert Event.objects.all().of(new).get().priority == new.priority == 4
    assert again(new).due_at != NEVER


def test_a_class_that_came_in_by_merging_raises_the_priority(technician, ticket, twice):
    assert again(ticket).priority == 4

    together.merge(technician, twice, into=ticket)
    assert again(ticket).priority == 2


def test_a_note_of_fingerpost_itself_is_not_split(technician, technician_client, school, ticket):
    said = actions.note(technician, ticket, text="And the printer jams")
    with deeds.begin("test"):
        ours = steps.say(system(school), ticket, Said.NOTE, "A letter came back undelivered")
    page = technician_client.get(f"/desk/{ticket.pk}/").text
    address = "/desk/messages/{}/split/".format

    assert (address(said.pk) in page, address(ours.pk) in page) == (True, False)
    told = technician_client.post(address(ours.pk), {"summary": "It came back"}).text
    assert "Fingerpost wrote this note itself" in told
    assert Ticket.objects.count() == 1


def test_two_tickets_are_linked_once(technician, technician_client, ticket, twice):
    together.link(technician, ticket, other=twice)

    with pytest.raises(DomainError, match="linked already"):
        together.link(technician, twice, other=ticket)
    assert "Projector broken" in technician_client.get(f"/desk/{ticket.pk}/").text


def test_the_pages_merge_link_and_split_by_number(technician_client, technician, ticket, twice):
    said = actions.note(technician, ticket, text="And the printer jams")
    base = f"/desk/{ticket.pk}"
    technician_client.post(f"/desk/messages/{said.pk}/split/", {"summary": "The printer jams"})
    technician_client.post(f"{base}/link/", {"other": "it-2"})
    wrong = technician_client.post(f"{base}/merge/", {"other": "IT-9999"}).text
    page = technician_client.post(f"{base}/merge/", {"other": "IT-0002"}, follow=True).text

    assert "There is no request of this number" in wrong
    assert "IT-0001 is part of IT-0002 now" in page
    assert Ticket.objects.filter(summary="The printer jams").exists()


def test_a_step_is_ticked_and_the_tick_taken_back(technician_client, ticket):
    technician_client.post(f"/desk/{ticket.pk}/checklist/", {"words": "Order a lamp"})
    step = Step.objects.get()

    technician_client.post(f"/desk/steps/{step.pk}/tick/")
    assert Step.objects.get().done_by == "Tess Wickham"
    technician_client.post(f"/desk/steps/{step.pk}/tick/")
    assert Step.objects.get().done_at is None


def test_a_phrase_begins_a_reply(technician_client, technician, ticket):
    told = {"title": "Soon", "text": "{name}, I come to {room}"}
    technician_client.post("/desk/phrases/", told)

    page = technician_client.get(f"/desk/{ticket.pk}/?phrase={Phrase.objects.get().pk}").text
    assert "Ted Brackley, I come to B12" in page


def test_safeguarding_takes_what_was_said_out_of_sight(
    technician, technician_client, head, school, ticket
):
    appointed(head, somebody("Dora Hale", Role.DSL, school), Duty.DSL)
    actions.note(technician, ticket, text="A worrying word")

    page = technician_client.post(f"/desk/{ticket.pk}/safeguarding/", follow=True).text
    assert "with those who answer for safeguarding" in page
    assert again(ticket).description == ""
    assert not Message.objects.filter(text__contains="worrying").exists()


def test_files_of_a_ticket_are_for_those_who_read_it(technician, teacher, dpo, governor, ticket):
    attach(teacher, ticket, upload=upload())
    file = StoredFile.objects.get()

    assert client_for(dpo).get(f"/files/{file.pk}/").status_code == 200
    assert client_for(governor).get(f"/files/{file.pk}/").status_code == 404
    actions.change(technician, ticket, is_sensitive=True)
    assert client_for(dpo).get(f"/files/{file.pk}/").status_code == 404
    assert client_for(teacher).get(f"/files/{file.pk}/").status_code == 200
