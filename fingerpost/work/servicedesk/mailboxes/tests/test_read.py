"""What waits in a mailbox is taken in once, and nothing that goes wrong loses a message."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError

from fingerpost.foundation.now import now
from fingerpost.work.servicedesk.incoming import actions as incoming
from fingerpost.work.servicedesk.incoming import reading as letters
from fingerpost.work.servicedesk.incoming.models import Arrival, Outcome
from fingerpost.work.servicedesk.incoming.tests.build import message
from fingerpost.work.servicedesk.mailboxes import actions, box
from fingerpost.work.servicedesk.mailboxes.models import Mailbox, Reading
from fingerpost.work.servicedesk.mailboxes.tasks import look, read
from fingerpost.work.servicedesk.models import Ticket

from .build import told

pytestmark = pytest.mark.django_db(transaction=False)


def raw(subject, **headers):
    return message(subject=subject, message_id=f"<{subject}@x>", **headers).as_bytes()


def test_what_waits_is_taken_in_and_moved_away(mailbox, post, ted):
    post.put(raw("one"), raw("two"), b"no letter at all")

    assert actions.read(mailbox) == 3
    assert Ticket.objects.count() == 2
    assert Arrival.objects.by_latest()[0].outcome == Outcome.LEFT
    assert (len(post.folders["INBOX"]), len(post.folders["Fingerpost"])) == (0, 3)
    assert actions.read(mailbox) == 0


def test_more_than_is_taken_at_once_is_taken_in_turns(mailbox, post, ted, monkeypatch):
    monkeypatch.setattr(actions, "AT_ONCE", 2)
    post.put(*(raw(f"number {n}") for n in range(5)))

    assert actions.read(mailbox) == 5


def test_a_server_that_cannot_move_copies_and_deletes(mailbox, post, ted):
    post.can_move = False
    post.put(raw("one"))

    assert actions.read(mailbox) == 1
    assert (len(post.folders["INBOX"]), len(post.folders["Fingerpost"])) == (0, 1)


def test_what_was_taken_in_before_a_crash_is_taken_in_once(mailbox, post, ted, monkeypatch):
    post.put(raw("one"))
    with monkeypatch.context() as crash:
        crash.setattr(box.Box, "put_away", lambda *args: None)
        actions.read(mailbox)
    assert len(post.folders["INBOX"]) == 1

    actions.read(mailbox)

    assert (Ticket.objects.count(), len(post.folders["INBOX"])) == (1, 0)


def test_a_mistake_of_ours_keeps_the_message_and_the_next_goes_on(mailbox, post, ted, monkeypatch):
    post.put(raw("bad"), raw("good"))

    def ask(actor, **told):
        if told["summary"] == "bad":
            raise KeyError("a mistake of ours")
        return real(actor, **told)

    real = incoming.ask
    monkeypatch.setattr(incoming, "ask", ask)

    assert actions.read(mailbox) == 2
    kept = Arrival.objects.get(outcome=Outcome.WAITS)
    assert b"bad" in bytes(kept.as_it_came)
    assert "mistake of ours" in kept.why


def test_a_database_that_is_busy_leaves_the_message_where_it_is(mailbox, post, monkeypatch):
    post.put(raw("one"))

    def busy(*args, **how):
        raise OperationalError("database is locked")

    with monkeypatch.context() as trouble:
        trouble.setattr(actions, "receive", busy)
        with pytest.raises(OperationalError):
            actions.read(mailbox)

    assert len(post.folders["INBOX"]) == 1


def test_a_message_that_breaks_the_connection_off_keeps_none_behind_it(mailbox, post, ted):
    post.put(raw("one"), raw("two"), raw("three"))
    post.breaks_at = 1
    actions.read(mailbox)
    assert "broke off" in Reading.objects.get().trouble

    actions.read(mailbox)

    assert {each.summary for each in Ticket.objects.all()} == {"two", "three"}
    assert [*post.folders["INBOX"]] == [1]


def test_a_message_that_is_not_handed_out_stays_and_is_told(mailbox, post, ted):
    post.put(raw("one"), raw("two"))
    post.keeps_back = 1

    assert actions.read(mailbox) == 1
    assert "does not hand out 1" in Reading.objects.get().trouble


def test_of_one_that_is_too_large_the_head_is_kept(mailbox, post, monkeypatch):
    for each in (box, actions):
        monkeypatch.setattr(each, "LARGEST", len(raw("huge")) - 1)
    post.put(raw("huge"))

    actions.read(mailbox)

    assert "larger than" in Arrival.objects.get(outcome=Outcome.WAITS).why


def test_a_wrong_password_waits_an_hour_and_says_so(mailbox, technician, technician_client):
    actions.keep(technician, mailbox, secret="another")
    actions.read(mailbox)

    reading = Reading.objects.get()
    assert "does not let help@fernwhistle.example in" in reading.trouble
    assert reading.next_at > now() + timedelta(minutes=55)
    assert not Mailbox.objects.due(now()).exists()
    assert "does not let" in technician_client.get("/desk/mailboxes/").text
    assert "cannot be read" in technician_client.get("/waiting/").text


def test_a_certificate_of_somebody_else_is_told_nothing(technician, post):
    mailbox = actions.keep(technician, None, **told(post))
    actions.read(mailbox)

    assert "certificate" in Reading.objects.get().trouble


@pytest.mark.parametrize("kind", ["microsoft", "google"])
def test_a_service_gives_a_pass_that_opens_the_mailbox(technician, post, trusted, wired, ted, kind):
    post.passes = ("a-pass",)
    post.put(raw("one"))
    extra = {"client": "app", "secret": "s3cret", "directory": "school", "refresh": "r"}
    mailbox = actions.keep(technician, None, **told(post, kind=kind, **extra))

    assert actions.read(mailbox) == 1
    address, form = wired[0]
    assert address.startswith("https://")
    assert form["grant_type"] in ("client_credentials", "refresh_token")


def test_a_client_secret_that_ran_out_is_told(technician, post, trusted, wired):
    extra = {"client": "app", "secret": "old", "directory": "school"}
    mailbox = actions.keep(technician, None, **told(post, kind="microsoft", **extra))
    actions.read(mailbox)

    assert "Microsoft 365 does not accept the secret" in Reading.objects.get().trouble


def test_the_clock_has_due_mailboxes_read(mailbox, post, ted, school):
    post.put(raw("one"))

    look()

    assert read.call(school.pk, mailbox.pk) == 1
    assert read.call(school.pk, mailbox.pk) == 0  # not before its time has come


def test_a_mistake_in_reading_is_a_reason(monkeypatch):
    monkeypatch.setattr(letters, "fold", lambda text: {}[text])

    with pytest.raises(letters.Unread, match="cannot be read"):
        letters.read(raw("one"))


def test_an_operator_has_all_read_at_once(mailbox, post, ted, capsys):
    post.put(raw("one"))

    call_command("read_mailboxes")

    assert "help@fernwhistle.example: 1 taken in." in capsys.readouterr().out
