"""Who opens a request by e-mail hears of it once; machines never, and bounces are told."""

import pytest

from fingerpost.foundation.actor import system
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.mail import actions as mails
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail, State
from fingerpost.foundation.mail.naming import name_of, named_in
from fingerpost.foundation.people.actions import add_person
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk.incoming import actions
from fingerpost.work.servicedesk.incoming.models import Outcome
from fingerpost.work.servicedesk.models import Message

from .build import message

pytestmark = pytest.mark.django_db
TED = "ted@fernwhistle.example"


@pytest.fixture
def ted(head):
    return add_person(head, name="Ted Brackley", email=TED)


@pytest.fixture
def take_in(school):
    def taken(text="The board in B12 is dark.", **headers):
        return actions.take_in(system(school), message(text, **headers).as_bytes())

    return taken


@pytest.fixture
def gone(ted, take_in, technician):
    """A reply to Ted's request that has left the house."""
    desk.reply(technician, take_in().ticket, text="Which socket?")
    mail = Mail.objects.get(letter="reply")
    Mail.objects.filter(pk=mail.pk).update(state=State.SENT)
    return mail


def receipts():
    return list(Mail.objects.filter(letter="received"))


def bounce(mail, action="failed", why="Diagnostic-Code: smtp; 550 5.1.1 no such\n user"):
    name = name_of(mail, "fernwhistle.example")
    report = f"Undelivered.\n\nAction: {action}\n{why}\n\nMessage-ID: {name}\n"
    return {"text": report, "from": "MAILER-DAEMON@mx.example", "message_id": f"<{action}@mx>"}


def test_who_opens_a_request_by_e_mail_hears_its_number(ted, take_in):
    ticket = take_in().ticket

    (mail,) = receipts()
    words = LETTERS["received"].compose(**mail.about)
    assert mail.to == TED
    assert ticket.reference in words.plain()
    assert "dark" not in words.subject + words.plain()


def test_two_desks_stop_after_one_letter_each(ted, take_in):
    for n in range(3):
        take_in("Thank you for your request.", message_id=f"<{n}@desk>", subject=f"Ticket {n}")

    assert len(receipts()) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-generated"},
        {"auto_submitted": "auto-replied"},
        {"x_auto_response_suppress": "All"},
        {"precedence": "bulk"},
        {"list_id": "<heads.list.example>"},
        {"return_path": "<>"},
        {"subject": "Out of office: back on Monday"},
        {"from": "amy@elsewhere.example"},
        {"from": "it@fernwhistle.example"},
    ],
)
def test_no_machine_list_or_stranger_is_answered(ted, take_in, settings, headers):
    settings.MAIL_FROM = "it@fernwhistle.example"

    take_in(**headers)

    assert receipts() == []


def test_what_was_passed_on_is_not_answered(ted, take_in):
    text = f"See below.\n\n---------- Forwarded message ---------\nFrom: Ted <{TED}>\n\nNo sound."

    assert take_in(text, **{"from": "office@fernwhistle.example"}).outcome == Outcome.OPENED
    assert receipts() == []


def test_an_answer_to_our_letter_finds_its_request_under_any_subject(gone, take_in):
    name = name_of(gone, "fernwhistle.example")

    arrival = take_in("The left one.", subject="Socket", message_id="<9@x>", in_reply_to=name)

    assert (arrival.outcome, Message.objects.last().text) == (Outcome.ADDED, "The left one.")


def test_a_letter_that_comes_back_is_told_on_its_request(gone, take_in):
    arrival = take_in(**bounce(gone))

    note = Message.objects.last()
    assert (arrival.outcome, note.ticket, note.is_note) == (Outcome.ADDED, arrival.ticket, True)
    assert f"The letter to {TED} came back undelivered" in note.text
    assert "550 5.1.1 no such user" in note.text
    assert Mail.objects.get(pk=gone.pk).state == State.FAILED


def test_one_that_is_only_late_or_made_up_changes_nothing(gone, take_in):
    made_up = bounce(gone) | {"text": f"Message-ID: <fingerpost.{gone.organisation_id}.{gone.pk}."}
    made_up["text"] += "0123456789abcdef@x>"

    for report in (bounce(gone, "delayed"), made_up):
        assert take_in(**report).outcome == Outcome.LEFT
    assert Mail.objects.get(pk=gone.pk).state == State.SENT


def test_a_letter_comes_back_once(gone, school):
    mails.come_back(system(school), gone, said="550")

    with pytest.raises(DomainError, match="already"):
        mails.come_back(system(school), gone, said="550")


def test_a_letter_is_named_to_its_own_school_only(gone, other_school):
    name = name_of(gone, "x")

    assert named_in(name, gone.organisation_id) == [gone]
    assert named_in(name, other_school.pk) == []
