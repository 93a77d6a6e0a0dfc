"""A mail server of our own on this machine, which keeps what it is given and may refuse."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from aiosmtpd.controller import Controller


@dataclass
class Sink:
    """Answers as it is told, and keeps every letter that it took."""

    refuse_address: str = ""
    refuse_letter: str = ""
    hang_up: bool = False
    hang_up_at_once: bool = False
    letters: list[Message] = field(default_factory=list)
    port: int = 0

    async def handle_EHLO(
        self, server: Any, session: Any, envelope: Any, name: str, answers: list[str]
    ) -> list[str]:
        if self.hang_up_at_once:
            server.transport.close()
        session.host_name = name
        return answers

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if self.refuse_address:
            return self.refuse_address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.hang_up:
            server.transport.close()
        if self.refuse_letter:
            return self.refuse_letter
        self.letters.append(message_from_bytes(envelope.content))
        return "250 OK"


@contextmanager
def listening() -> Iterator[Sink]:
    """A mail server at a free port, for as long as it is needed."""
    kept = Sink()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        kept.port = listener.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=kept.port)
    controller.start()
    yield kept
    controller.stop()


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    with listening() as kept:
        settings.MAIL_FROM = "it@fernwhistle.example"
        settings.MAILERS = {
            "default": {
                "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
                "OPTIONS": {"host": "127.0.0.1", "port": kept.port, "timeout": 5},
            }
        }
        yield kept
