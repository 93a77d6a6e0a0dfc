"""Mailboxes are kept with their secrets sealed, and tried before they are relied on."""

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.errors import NotAllowed
from fingerpost.work.servicedesk.mailboxes import actions
from fingerpost.work.servicedesk.mailboxes.models import Mailbox
from fingerpost.work.servicedesk.mailboxes.troubles import Trouble

from .build import told
from .imap_server import PASSWORD

pytestmark = pytest.mark.django_db


def test_a_secret_is_sealed_and_stands_in_no_trail(mailbox):
    held = Mailbox.objects.get()

    assert (PASSWORD in held.secret, held.unsealed("secret")) == (False, PASSWORD)
    written = f"{list(Change.objects.values_list())}{list(Detail.objects.values_list())}"
    assert PASSWORD not in written
    assert held.secret not in written


def test_it_is_never_shown_again(mailbox, technician_client):
    for page in ("", "change/"):
        text = technician_client.get(f"/desk/mailboxes/{mailbox.pk}/{page}").text
        assert PASSWORD not in text
        assert mailbox.secret not in text


def test_it_is_not_sent_to_another_server(mailbox, technician):
    with pytest.raises(ValidationError, match="another account"):
        actions.keep(technician, mailbox, host="imap.elsewhere.example", secret="")

    actions.keep(technician, mailbox, folder="Help", secret="")
    assert Mailbox.objects.get().unsealed("secret") == PASSWORD


def test_a_shared_server_says_which_mail_servers_are_named(technician, post, settings):
    settings.MAILBOX_SERVERS = {"mail.trust.example"}

    with pytest.raises(ValidationError, match="allows only"):
        actions.keep(technician, None, **told(post))
    assert actions.keep(technician, None, **told(post, host="mail.trust.example"))


def test_a_secret_of_another_key_is_asked_for_again(mailbox, settings, technician):
    settings.SECRET_KEY = "the key of another server"

    with pytest.raises(Trouble, match="Enter it again"):
        actions.try_out(technician, mailbox)


def test_trying_it_tells_how_many_messages_wait(mailbox, post, technician_client):
    post.put(b"one", b"two")

    page = technician_client.post(f"/desk/mailboxes/{mailbox.pk}/try/", follow=True)

    assert "It works: 2 messages wait in the folder INBOX" in page.text
    assert len(post.folders["INBOX"]) == 2


def test_a_mailbox_is_paused_read_again_and_forgotten(mailbox, technician_client):
    place = f"/desk/mailboxes/{mailbox.pk}/"
    actions.read(mailbox)

    assert "Paused" in technician_client.post(f"{place}pause/", follow=True).text
    assert "Last read" in technician_client.post(f"{place}resume/", follow=True).text
    technician_client.post(f"{place}drop/")
    assert not Mailbox.objects.exists()


def test_a_page_adds_one(technician_client, post):
    form = told(post, host="mail.fernwhistle.example")
    page = technician_client.post("/desk/mailboxes/add/", form, follow=True)
    assert "help@fernwhistle.example is read from now on" in page.text

    wrong = form | {"host": "http://x/", "folder": 'a"b', "done_folder": "INBOX"}
    page = technician_client.post("/desk/mailboxes/add/?kind=password", wrong).text
    assert "Enter the name of a server" in page
    assert "Use plain letters" in page


def test_a_company_outside_keeps_none(governor, post):
    with pytest.raises(NotAllowed):
        actions.keep(governor, None, **told(post))
