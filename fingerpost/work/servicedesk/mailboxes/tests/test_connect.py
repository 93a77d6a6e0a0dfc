"""The owner of a mailbox at Google agrees once, and Fingerpost reads it from then on."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from fingerpost.foundation.accounts.providers import wire
from fingerpost.foundation.accounts.providers.flow import challenge
from fingerpost.foundation.now import now, pretend
from fingerpost.work.servicedesk.incoming.tests.build import message
from fingerpost.work.servicedesk.mailboxes import actions
from fingerpost.work.servicedesk.mailboxes.models import Mailbox, Reading

from .build import told

pytestmark = pytest.mark.django_db
BACK = "/desk/mailboxes/connected/"


class Google:
    """Gives a pass that lasts once, to whoever holds the verifier, and passes for that."""

    gives = "lasting"

    def agree(self, answer):
        address = urlsplit(answer["Location"])
        self.asked = dict(parse_qsl(address.query))
        assert address.netloc == "accounts.google.com"
        return {"code": "one", "state": self.asked["state"]}

    def answer(self, address, form):
        if form["grant_type"] == "refresh_token":
            assert form["refresh_token"] == "lasting"
            return {"access_token": "a-pass"}
        same = form["redirect_uri"] == self.asked["redirect_uri"]
        if not same or challenge(form["code_verifier"]) != self.asked["code_challenge"]:
            raise wire.NoAnswer("400 invalid_grant")
        return {"access_token": "a-pass", "refresh_token": self.gives}


@pytest.fixture
def google(monkeypatch):
    made = Google()
    monkeypatch.setattr(wire, "post", made.answer)
    return made


@pytest.fixture
def unconnected(technician, post, trusted):
    post.passes = ("a-pass",)
    return actions.keep(technician, None, **told(post, kind="google", client="app"))


def connect(client, google, mailbox, **changed):
    taken = google.agree(client.get(f"/desk/mailboxes/{mailbox.pk}/connect/"))
    return client.get(BACK, taken | changed, follow=True).text


def test_whoever_agrees_has_it_read(technician_client, google, unconnected, post, ted):
    post.put(message(subject="One").as_bytes())
    page = connect(technician_client, google, unconnected)

    assert "is connected. Try it below" in page
    assert google.asked["code_challenge_method"] == "S256"
    assert (google.asked["access_type"], google.asked["prompt"]) == ("offline", "consent")
    held = Mailbox.objects.get()
    assert ("lasting" in held.refresh, held.unsealed("refresh")) == (False, "lasting")
    assert actions.read(held) == 1


@pytest.mark.parametrize(
    ("changed", "gives", "said"),
    [
        ({"state": "of another try"}, "lasting", "This step is over"),
        ({"error": "access_denied"}, "lasting", "nobody agreed"),
        ({"code": ""}, "lasting", "nobody agreed"),
        ({}, "", "no pass that lasts"),
    ],
)
def test_what_does_not_belong_together_connects_nothing(
    technician_client, google, unconnected, changed, gives, said
):
    google.gives = gives

    assert said in connect(technician_client, google, unconnected, **changed)
    assert Mailbox.objects.get().refresh == ""


def test_an_answer_serves_once_and_for_ten_minutes(technician_client, google, unconnected):
    taken = google.agree(technician_client.get(f"/desk/mailboxes/{unconnected.pk}/connect/"))
    with pretend(now() + timedelta(minutes=11)):
        assert "longer than ten minutes" in technician_client.get(BACK, taken, follow=True).text

    assert "This step is over" in technician_client.get(BACK, taken, follow=True).text
    assert Mailbox.objects.get().refresh == ""


def test_until_then_its_page_says_so(technician_client, unconnected, google):
    actions.read(unconnected)

    assert "Nobody has agreed at Google" in Reading.objects.get().trouble
    assert "Connect with Google" in technician_client.get(f"/desk/mailboxes/{unconnected.pk}/").text


def test_a_mailbox_with_a_password_is_not_connected(technician_client, mailbox, google):
    page = technician_client.get(f"/desk/mailboxes/{mailbox.pk}/connect/", follow=True).text

    assert "Nobody has to agree anywhere" in page
