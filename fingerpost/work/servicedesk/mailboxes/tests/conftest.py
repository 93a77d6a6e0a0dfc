import ssl

import pytest

from fingerpost.foundation.accounts.providers import wire
from fingerpost.foundation.people.actions import add_person
from fingerpost.work.servicedesk.mailboxes import actions

from .build import told
from .imap_server import Post, Server, certificate


@pytest.fixture(scope="session")
def pem(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def post(pem):
    """A mail server on this machine, and what it holds."""
    held = Post()
    server = Server(held, pem)
    yield held
    server.shutdown()
    server.server_close()


@pytest.fixture
def trusted(pem, monkeypatch):
    """This machine trusts the certificate of the mail server."""
    made = ssl.create_default_context(cafile=pem)
    monkeypatch.setattr(ssl, "create_default_context", lambda: made)


@pytest.fixture
def ted(head):
    return add_person(head, name="Ted Brackley", email="ted@fernwhistle.example")


@pytest.fixture
def mailbox(technician, post, trusted):
    """help@ of Fernwhistle, on the mail server."""
    return actions.keep(technician, None, **told(post))


@pytest.fixture
def wired(monkeypatch):
    """What was asked of the services that give passes, and what they answer."""
    asked = []

    def answer(address, form):
        asked.append((address, form))
        if form["client_secret"] != "s3cret":
            raise wire.NoAnswer('401 b\'{"error":"invalid_client"}\'')
        return {"access_token": "a-pass"}

    monkeypatch.setattr(wire, "post", answer)
    return asked
