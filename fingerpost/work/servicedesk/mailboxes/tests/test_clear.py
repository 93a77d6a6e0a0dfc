"""What went to safeguarding goes from the mailbox too, or those who are told read why not."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk.actions_safeguarding import move_to_safeguarding
from fingerpost.work.servicedesk.incoming.tests.build import message
from fingerpost.work.servicedesk.mailboxes import actions
from fingerpost.work.servicedesk.models import Ticket
from fingerpost.work.servicedesk.worries.models import Leftover
from fingerpost.work.servicedesk.worries.tests.build import appointed

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana(digital_lead, school):
    return appointed(digital_lead, somebody("Dana Webb", Role.DSL, school), Duty.DSL)


def moved(technician, mailbox, post, name="<one@x>"):
    """A request that came by e-mail beside another one, and is a worry now."""
    raw = message(subject="Seen in the library", message_id="<one@x>").as_bytes()
    post.put(raw.replace(b"<one@x>", name.encode()))
    post.put(message(subject="The projector", message_id="<two@x>").as_bytes())
    actions.read(mailbox)
    return move_to_safeguarding(technician, Ticket.objects.get(summary="Seen in the library"))


def subjects(post):
    held = [raw for folder in post.folders.values() for raw in folder.values()]
    return [b"library" in raw for raw in held]


def test_the_next_reading_deletes_that_message_and_no_other(technician, mailbox, post, ted, dana):
    worry = moved(technician, mailbox, post)
    assert "the mailbox still holds it" in client_for(dana).get(f"/worries/{worry.pk}/").text

    actions.read(mailbox)

    assert subjects(post) == [False]
    assert "nothing of it was left" in client_for(dana).get(f"/worries/{worry.pk}/").text


def test_one_that_was_never_put_away_opens_no_request_again(
    technician, mailbox, post, ted, dana, monkeypatch
):
    with monkeypatch.context() as crash:
        crash.setattr(actions.Box, "put_away", lambda *args: None)
        moved(technician, mailbox, post)

    actions.read(mailbox)

    assert subjects(post) == [False]
    assert not Ticket.objects.filter(summary="Seen in the library").exists()


def test_it_is_tried_until_the_server_lets_it_go(technician, mailbox, post, ted, dana):
    worry = moved(technician, mailbox, post)
    post.can_delete = False
    for _ in range(2):
        actions.read(mailbox)
    assert "does not let Fingerpost delete it" in client_for(dana).get(f"/worries/{worry.pk}/").text

    post.can_delete = True
    actions.read(mailbox)
    assert Leftover.objects.get().gone_at


def test_a_folder_that_can_only_be_read_keeps_no_request_back(technician, mailbox, post, ted, dana):
    worry = moved(technician, mailbox, post)
    post.only_read = "Fingerpost"
    post.put(message(subject="The printer", message_id="<three@x>").as_bytes())

    assert actions.read(mailbox) == 1
    assert "only read the folder" in client_for(dana).get(f"/worries/{worry.pk}/").text
    post.only_read = ""
    actions.read(mailbox)
    assert Leftover.objects.get().gone_at


@pytest.mark.parametrize(
    ("name", "why"), [("", "bears no name"), ('<a"b@x>', "no mail server searches")]
)
def test_what_cannot_be_found_is_told(technician, mailbox, post, ted, dana, name, why):
    worry = moved(technician, mailbox, post, name)
    actions.read(mailbox)

    assert why in client_for(dana).get(f"/worries/{worry.pk}/").text
