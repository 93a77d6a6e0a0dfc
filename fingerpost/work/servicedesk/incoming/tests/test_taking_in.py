"""Every e-mail becomes exactly one thing, and a stranger's opens nothing."""

import io
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from conftest import somebody
from fingerpost.foundation.actor import system
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.actions_safeguarding import move_to_safeguarding
from fingerpost.work.servicedesk.choices import Channel, Status
from fingerpost.work.servicedesk.incoming import actions, tokens
from fingerpost.work.servicedesk.incoming.models import Arrival, Outcome
from fingerpost.work.servicedesk.models import Message, Said, Ticket
from fingerpost.work.servicedesk.worries.tests.build import appointed
from fingerpost.work.servicedesk.writing import replied

from .build import message

pytestmark = pytest.mark.django_db


@pytest.fixture
def ted(head):
    """Ted Brackley of the list of people, who may have no account."""
    return add_person(head, name="Ted Brackley", email="ted@fernwhistle.example")


@pytest.fixture
def take_in(school):
    """What becomes of a message with these words and headers."""

    def taken(text="The board in B12 is dark.", **headers):
        return actions.take_in(system(school), message(text, **headers).as_bytes())

    return taken


@pytest.fixture
def asked(ted, take_in):
    """A request that Ted Brackley opened by e-mail."""
    return take_in().ticket


def answers(ticket):
    return list(Message.objects.all().of(ticket))


def test_somebody_of_the_list_opens_a_request(ted, take_in):
    arrival = take_in()

    assert arrival.outcome == Outcome.OPENED
    ticket = arrival.ticket
    assert (ticket.requester, ticket.channel) == (ted, Channel.EMAIL)
    assert (ticket.summary, ticket.description) == (
        "Board dark in B12",
        "The board in B12 is dark.",
    )


def test_a_stranger_waits_for_somebody_to_look(take_in):
    arrival = take_in(**{"from": "amy@elsewhere.example"})

    assert (arrival.outcome, arrival.ticket) == (Outcome.WAITS, None)
    assert "Nobody on the list" in arrival.why
    assert not Ticket.objects.exists()


def test_the_same_message_again_is_nothing_new(ted, take_in):
    assert take_in() == take_in()
    assert Ticket.objects.count() == 1


def test_the_same_letter_by_another_way_is_one_request(ted, take_in):
    first = take_in()

    again = take_in(received="from mx.fernwhistle.example")
    other = take_in("And the sound is gone.", received="from mx.fernwhistle.example")

    assert (again.outcome, again.ticket) == (Outcome.LEFT, first.ticket)
    assert other.outcome == Outcome.OPENED


def test_an_answer_with_the_mark_is_added_and_the_request_goes_on(asked, technician, take_in):
    desk.note(technician, asked, text="Ask which socket")
    moving.wait(technician, asked, status=Status.WAITING_USER)
    mark = tokens.mark(asked.organisation_id, asked.number)

    arrival = take_in("The left one.\n\n> Which socket?", subject=f"Re: Board {mark}")

    assert (arrival.outcome, arrival.ticket) == (Outcome.ADDED, asked)
    said = answers(asked)[-1]
    assert (said.kind, said.text, said.by) == (Said.ANSWER, "The left one.", "Ted Brackley")
    assert Ticket.objects.get(pk=asked.pk).status == Status.IN_PROGRESS


def test_an_answer_to_our_own_letter_finds_its_request(asked, technician, take_in):
    said = desk.reply(technician, asked, text="Which socket?")

    arrival = take_in("The left one.", subject=f"Re: {replied(said.pk).subject}")

    assert (arrival.outcome, arrival.ticket) == (Outcome.ADDED, asked)


def test_an_answer_by_the_name_of_the_first_message_is_added(asked, take_in):
    arrival = take_in(
        "The left one.", message_id="<two@x>", in_reply_to="<one@fernwhistle.example>"
    )

    assert (arrival.outcome, arrival.ticket) == (Outcome.ADDED, asked)


@pytest.mark.parametrize("way", ["mark", "reference"])
def test_a_stranger_who_names_a_request_adds_nothing(asked, take_in, way):
    mark = tokens.mark(asked.organisation_id, asked.number)
    named = {"mark": {"subject": mark}, "reference": {"references": "<one@fernwhistle.example>"}}

    arrival = take_in("Tell me more.", **{"from": "amy@elsewhere.example"}, **named[way])

    assert (arrival.outcome, arrival.ticket) == (Outcome.WAITS, None)
    assert "somebody else’s" in arrival.why
    assert answers(asked) == []


def test_an_invented_mark_is_a_new_request(asked, take_in):
    arrival = take_in(subject=f"Re: [IT-{asked.number}-aaaaaaaa]", message_id="<two@x>")

    assert arrival.outcome == Outcome.OPENED
    assert arrival.ticket != asked


def test_thanks_for_what_is_resolved_open_nothing_by_themselves(asked, technician, take_in):
    moving.resolve(technician, [asked], resolution="New cable")

    arrival = take_in("Thank you!", message_id="<two@x>", references="<one@fernwhistle.example>")

    assert (arrival.outcome, arrival.ticket) == (Outcome.WAITS, asked)
    assert Ticket.objects.get(pk=asked.pk).status == Status.RESOLVED


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-replied"},
        {"from": "MAILER-DAEMON@mx.example"},
        {"list_id": "<heads.list.example>"},
    ],
)
def test_what_nobody_wrote_is_left_aside(ted, take_in, headers):
    arrival = take_in(**headers)

    assert (arrival.outcome, arrival.ticket) == (Outcome.LEFT, None)
    assert arrival.why


def test_what_cannot_be_read_is_kept_with_the_reason(school):
    arrival = actions.take_in(system(school), b"no letter at all")

    assert (arrival.outcome, bytes(arrival.as_it_came)) == (Outcome.LEFT, b"no letter at all")
    assert "who sent it" in arrival.why


def test_what_was_passed_on_is_the_first_writers(ted, take_in):
    text = "Please help.\n\n---------- Forwarded message ---------\n"
    text += "From: Ted Brackley <ted@fernwhistle.example>\n\nNo sound."

    arrival = take_in(text, **{"from": "office@fernwhistle.example"})

    assert arrival.ticket.requester == ted
    assert "Passed on by office@fernwhistle.example" in arrival.ticket.description


def test_a_technician_makes_a_request_of_what_waits(ted, take_in, technician, technician_client):
    arrival = take_in(**{"from": "ted.at.home@elsewhere.example"})
    page = technician_client.get(f"/desk/e-mail/{arrival.pk}/").text
    assert "The board in B12 is dark." in page

    technician_client.post(f"/desk/e-mail/{arrival.pk}/open/", {"requester": "Ted Brackley"})

    again = Arrival.objects.get(pk=arrival.pk)
    assert (again.outcome, again.ticket.requester) == (Outcome.OPENED, ted)
    assert again.looked_by == technician.name


def test_or_leaves_it_aside(take_in, technician_client):
    arrival = take_in()

    technician_client.post(f"/desk/e-mail/{arrival.pk}/leave/")

    assert Arrival.objects.get(pk=arrival.pk).outcome == Outcome.LEFT
    assert "Nothing waits." in technician_client.get("/desk/e-mail/").text
    assert "Board dark in B12" in technician_client.get("/desk/e-mail/?show=all").text


def test_what_goes_to_safeguarding_leaves_no_e_mail_with_it(asked, technician, head, take_in):
    appointed(head, somebody("Dana Webb", Role.DSL, asked.organisation), Duty.DSL)
    moving.resolve(technician, [asked], resolution="New cable")
    take_in("There is more.", message_id="<two@x>", references="<one@fernwhistle.example>")

    worry = move_to_safeguarding(technician, asked)

    assert "There is more." in worry.words
    assert not Arrival.objects.exists()


def pipe(monkeypatch, raw):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    call_command("take_in", organisation="Fernwhistle Primary")


def test_a_mail_server_hands_a_message_over(ted, school, monkeypatch, capsys):
    pipe(monkeypatch, message().as_bytes())

    assert "Opened a request" in capsys.readouterr().out


def test_a_mail_server_keeps_what_cannot_be_written_now(school, monkeypatch):
    def busy(*args):
        raise OperationalError("database is locked")

    monkeypatch.setattr("fingerpost.config.management.commands.take_in.receive", busy)

    with pytest.raises(CommandError) as refusal:
        pipe(monkeypatch, message().as_bytes())
    assert refusal.value.returncode == 75
